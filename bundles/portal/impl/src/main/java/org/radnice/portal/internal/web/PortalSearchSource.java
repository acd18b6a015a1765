package org.radnice.portal.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.search.SearchDocument;
import org.radnice.kernel.api.search.SearchSource;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.content.Body;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.NewsBody;
import org.radnice.portal.internal.content.PageBody;
import org.radnice.portal.internal.content.Published;
import org.radnice.portal.internal.content.ServiceBody;
import org.radnice.portal.internal.content.ServiceView;

/** Offers all that is published to be found, in each language; where a translation is missing, with the Czech words. */
@Component
public final class PortalSearchSource implements SearchSource {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("cs"), Locale.forLanguageTag("en"), Locale.forLanguageTag("uk"));

    private final Catalog catalog;
    private final Published published;
    private final NoticeBoard board;

    @Activate
    public PortalSearchSource(@Reference Catalog catalog, @Reference Published published, @Reference NoticeBoard board) {
        this.catalog = catalog;
        this.published = published;
        this.board = board;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public long revision() {
        return catalog.revision() * 31 + board.revision();
    }

    @Override
    public Stream<SearchDocument> documents() {
        List<Published.Live> all = catalog.all();
        List<Posting> postings = board.shown();
        return LANGUAGES.stream()
                .flatMap(locale -> Stream.concat(
                        all.stream().map(live -> document(live, locale)),
                        postings.stream().map(posting -> document(posting, locale))));
    }

    private SearchDocument document(Published.Live live, Locale locale) {
        Body body = live.body();
        String language = locale.getLanguage();
        if (body instanceof ServiceBody service) {
            ServiceView view = published.view(live, language);
            String text = String.join(
                    " ", view.who().one(), view.need().one(), view.fee().one(), view.how().one(), view.notes().one());
            return document(live, locale, view.title().one(), service.keywords(), view.summary().one(), text, "service");
        }
        if (body instanceof NewsBody news) {
            NewsBody.Text text = news.texts().getOrDefault(language, news.texts().get(Body.FIRST_LANGUAGE));
            return document(live, locale, text.title(), List.of(), shortened(text.body()), "", "news");
        }
        PageBody page = (PageBody) body;
        PageBody.Text text = page.texts().getOrDefault(language, page.texts().get(Body.FIRST_LANGUAGE));
        List<String> words = text.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section.heading()), section.paragraphs().stream()))
                .toList();
        String first = text.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .findFirst()
                .orElse("");
        return document(live, locale, text.title(), List.of(), shortened(first), String.join(" ", words), "page");
    }

    private static SearchDocument document(
            Published.Live live,
            Locale locale,
            String title,
            List<String> keywords,
            String summary,
            String text,
            String kind) {
        return new SearchDocument(
                live.content().id(),
                locale,
                title,
                keywords,
                summary,
                text,
                live.content().path(),
                "portal.kind." + kind);
    }

    private static SearchDocument document(Posting posting, Locale locale) {
        return new SearchDocument(
                "posting/" + posting.id(),
                locale,
                posting.text().title(),
                List.of(posting.text().referenceNumber(), posting.text().fileMark()),
                shortened(posting.text().summary()),
                posting.text().issuer(),
                "/uredni-deska/" + posting.id(),
                "portal.kind.notice");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, line.lastIndexOf(' ', 200)) + " …";
    }
}
