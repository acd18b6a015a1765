package org.radnice.portal.internal.web;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Version;
import org.radnice.portal.internal.content.VersionState;
import org.radnice.web.api.Choice;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The list of texts, for those who write them. */
public final class ContentList {

    /** A text in the list. */
    public record Line(
            Content content, String href, String owner, boolean live, boolean planned, String open, boolean late) {}

    /** A tab over the list. */
    public record Tab(String href, String label, long count, boolean current) {}

    private final WebRequests requests;
    private final Editing editing;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    ContentList(WebRequests requests, Editing editing, People people, Texts texts, Clock clock) {
        this.requests = requests;
        this.editing = editing;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** Texts of a kind in a state whose titles have these words. */
    Page page(Kind kind, String state, String words) {
        Locale locale = requests.current().locale();
        String wanted = words.strip().toLowerCase(locale);
        List<Line> all = lines(kind, locale);
        return Page.of("office-content")
                .with("kind", kind.code())
                .with("state", state)
                .with("q", words)
                .with("states", states(all, kind, state, locale))
                .with("kinds", kinds(locale))
                .with(
                        "lines",
                        all.stream()
                                .filter(line -> in(line, state))
                                .filter(line -> line.content.title().toLowerCase(locale).contains(wanted))
                                .toList());
    }

    private List<Line> lines(Kind kind, Locale locale) {
        Instant now = clock.instant();
        LocalDate today = OfficeTime.day(now);
        Map<String, Version> open = editing.open(kind).stream()
                .collect(Collectors.toMap(Version::contentId, Function.identity()));
        // Titles are in the office's own language, whatever the reader's.
        Collator collator = Collator.getInstance(Locale.forLanguageTag("cs"));
        return editing.all(kind).stream()
                .sorted(Comparator.comparing(Content::title, collator))
                .map(content -> new Line(
                        content,
                        EditingPages.address(content.id()),
                        people.name(content.owner(), locale),
                        content.live(now) != 0,
                        content.schedule().next() != null
                                && now.isBefore(content.schedule().next().from()),
                        Optional.ofNullable(open.get(content.id()))
                                .map(version -> version.state().name())
                                .orElse(""),
                        content.review().late(today)))
                .toList();
    }

    private List<Tab> states(List<Line> all, Kind kind, String current, Locale locale) {
        List<Tab> tabs = new ArrayList<>();
        for (String state : List.of("", "open", "submitted", "late", "unverified", "hidden")) {
            tabs.add(new Tab(
                    "/urad/obsah?druh=" + kind.code() + (state.isEmpty() ? "" : "&stav=" + state),
                    texts.text(locale, "content.state-" + (state.isEmpty() ? "all" : state)),
                    all.stream().filter(line -> in(line, state)).count(),
                    state.equals(current)));
        }
        return tabs;
    }

    private static boolean in(Line line, String state) {
        return switch (state) {
            case "open" -> !line.open.isEmpty();
            case "submitted" -> line.open.equals(VersionState.SUBMITTED.name());
            case "late" -> line.late;
            case "unverified" -> line.live && line.content.review().verifiedOn() == null;
            case "hidden" -> !line.live;
            default -> true;
        };
    }

    private List<Choice> kinds(Locale locale) {
        return List.of(Kind.values()).stream()
                .map(kind -> Choice.of(kind.code(), texts.text(locale, "content.kind-" + kind.code())))
                .toList();
    }
}
