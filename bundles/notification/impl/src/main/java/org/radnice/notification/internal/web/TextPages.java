package org.radnice.notification.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.office.Office;
import org.radnice.notification.api.MessageKindSource.Kind;
import org.radnice.notification.api.MessageKindSource.Text;
import org.radnice.notification.internal.KindRegistry;
import org.radnice.notification.internal.TextRule;
import org.radnice.notification.internal.Wording;
import org.radnice.notification.internal.foreign.CallersHolder;
import org.radnice.notification.internal.store.OfficeText;
import org.radnice.notification.internal.store.TextStore;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Link;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The office's words for each kind of message and language, with a preview. */
@Path("/urad/texty-zprav")
@Component(service = TextPages.class)
public final class TextPages {

    private final KindRegistry kinds;
    private final TextStore texts;
    private final Wording wording;
    private final Office office;
    private final CallersHolder callers;
    private final WebRequests requests;
    private final Clock clock;
    private final Texts words;

    /** Called by Declarative Services. */
    @Activate
    public TextPages(
            @Reference KindRegistry kinds,
            @Reference TextStore texts,
            @Reference Wording wording,
            @Reference Office office,
            @Reference CallersHolder callers,
            @Reference WebRequests requests,
            @Reference Clock clock,
            @Reference Texts words) {
        this.kinds = kinds;
        this.texts = texts;
        this.wording = wording;
        this.office = office;
        this.callers = callers;
        this.requests = requests;
        this.clock = clock;
        this.words = words;
    }

    /** A kind of message in the list. */
    public record Row(String code, String title, List<Variant> variants) {}

    /** One language of a kind. */
    public record Variant(String language, boolean own) {}

    /** All kinds with the languages that the office has words of its own for. */
    @GET
    @Requires("notification.text.edit")
    public Page list() {
        return Page.of("texts").with("crumbs", List.of(office())).with("kinds", kinds.all().stream().map(this::row).toList());
    }

    /** The words of one kind in one language. */
    @GET
    @Path("/{kind}/{language}")
    @Requires("notification.text.edit")
    public Page edit(@PathParam("kind") String code, @PathParam("language") String language) {
        Kind kind = kind(code, language);
        OfficeText present = wording.of(kind, language);
        return page(kind, language, present.text(), present.revision(), List.of());
    }

    /** Saves the words, shows them filled in, or brings the shipped ones back: by the pressed button. */
    @POST
    @Path("/{kind}/{language}")
    @Requires("notification.text.edit")
    @Audited("notification.text.changed")
    public Object change(@PathParam("kind") String code, @PathParam("language") String language, FormData form) {
        Kind kind = kind(code, language);
        String action = form.value("action");
        if ("reset".equals(action)) {
            texts.reset(code, language);
            return done(code, language, "texts.reset-done");
        }
        Text text = new Text(form.value("subject"), form.value("body").replace("\r\n", "\n"));
        int revision = Revision.parse(form.value("revision"));
        List<Violation> violations = TextRule.violations(text, wording.variables(kind));
        if (!violations.isEmpty() || "preview".equals(action)) {
            return page(kind, language, text, revision, violations).status(violations.isEmpty() ? 200 : 422);
        }
        texts.save(code, language, text, revision, callers.get().current().id(), clock.instant());
        return done(code, language, "texts.saved");
    }

    private Page page(Kind kind, String language, Text text, int revision, List<Violation> violations) {
        Locale locale = Locale.forLanguageTag(language);
        FormView form = FormView.blank()
                .with("subject", text.subject())
                .with("body", text.body())
                .errors(violations, words, requests.current().locale());
        return Page.of("text")
                .with("crumbs", List.of(office(), new Link("/urad/texty-zprav", text("texts.title"))))
                .with("kindTitle", title(kind))
                .with("language", language)
                .with("form", form)
                .with("revision", revision)
                .with("own", revision > 0)
                .with("variables", wording.variables(kind).stream().sorted().map(name -> "{" + name + "}").collect(Collectors.joining(" ")))
                .with("preview", wording.filled(text, locale, kind.variables()));
    }

    private Link office() {
        return new Link("/urad", text("messages.office"));
    }

    private String text(String key) {
        return words.text(requests.current().locale(), key);
    }

    private Response done(String code, String language, String notice) {
        requests.current().session().notice(notice);
        return Response.seeOther(URI.create("/urad/texty-zprav/" + code + "/" + language)).build();
    }

    private Kind kind(String code, String language) {
        if (!office.profile().languages().contains(language)) {
            throw new UnknownMessageException();
        }
        return kinds.find(code).orElseThrow(UnknownMessageException::new);
    }

    private Row row(Kind kind) {
        Stream<String> languages = office.profile().languages().stream();
        return new Row(
                kind.code(),
                title(kind),
                languages
                        .map(language -> new Variant(
                                language, texts.find(kind.code(), language).isPresent()))
                        .toList());
    }

    private String title(Kind kind) {
        String language = requests.current().locale().getLanguage();
        return kind.title().getOrDefault(language, kind.title().getOrDefault("cs", kind.code()));
    }
}
