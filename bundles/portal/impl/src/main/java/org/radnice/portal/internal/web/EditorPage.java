package org.radnice.portal.internal.web;

import java.util.List;
import java.util.Locale;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.content.Body;
import org.radnice.portal.internal.content.BodyJson;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Fields;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Topics;
import org.radnice.portal.internal.content.Version;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** Where a text is written. */
public final class EditorPage {

    private final WebRequests requests;
    private final Editing editing;
    private final People people;
    private final Texts texts;

    EditorPage(WebRequests requests, Editing editing, People people, Texts texts) {
        this.requests = requests;
        this.editing = editing;
        this.people = people;
        this.texts = texts;
    }

    Page page(Kind kind, FormView form, String id, int version, int revision) {
        Locale locale = requests.current().locale();
        return Page.of("office-editor")
                .with("kind", kind.code())
                .with("href", id.isEmpty() ? "" : EditingPages.address(id))
                .with("number", version)
                .with("revision", revision)
                .with("note", "")
                .with("differences", List.of())
                .with("languages", BodyForm.LANGUAGES)
                .with("legalRows", BodyForm.rows(filled(form, "legal.")))
                .with("sourceRows", BodyForm.rows(filled(form, "sources.")))
                .with(
                        "topics",
                        Topics.ALL.stream()
                                .map(code -> Choice.of(code, texts.text(locale, "topic." + code)))
                                .toList())
                .with("form", form);
    }

    /** Both texts side by side: the editor decides, nothing is overwritten unseen. */
    Page changed(Kind kind, String id, int number, Body mine, FormView form) {
        Version theirs = editing.history(id).version(number);
        Locale locale = requests.current().locale();
        return page(
                        kind,
                        form.error("", texts.text(
                                locale, "edit.changed-by", people.name(theirs.changedBy(), locale))),
                        id,
                        number,
                        theirs.revision())
                .with("differences", Fields.compare(BodyJson.read(kind, theirs.body()), mine));
    }

    private static int filled(FormView form, String prefix) {
        return form.values().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getValue().stream().anyMatch(value -> !value.isBlank()))
                .mapToInt(entry -> 1 + EditingPages.number(entry.getKey().substring(prefix.length()).replaceAll("\\..*", "")))
                .max()
                .orElse(0);
    }
}
