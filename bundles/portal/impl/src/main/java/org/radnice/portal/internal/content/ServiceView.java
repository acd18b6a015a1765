package org.radnice.portal.internal.content;

import java.util.List;

/**
 * A service page in one language.
 *
 * @param complete whether everything is translated
 */
public record ServiceView(
        String slug,
        String topic,
        String unit,
        Said title,
        Said summary,
        Said who,
        Said need,
        Said fee,
        boolean feeExample,
        Said deadline,
        Said where,
        Said how,
        Said online,
        Said appeal,
        Said notes,
        List<Basis> legal,
        List<ServiceBody.Source> sources,
        ServiceBody.Links links,
        boolean complete) {

    /** A provision with its name in the reader's language. */
    public record Basis(String act, String name, String clause, String url) {}

    static ServiceView of(ServiceBody body, String language) {
        ServiceBody.Text czech = body.texts().get(Body.FIRST_LANGUAGE);
        ServiceBody.Text text = body.texts().get(language);
        if (text == null) {
            text = new ServiceBody.Text("", "", "", List.of(), "", false, "", "", List.of(), "", "", "");
        }
        List<Said> parts = List.of(
                Said.text(text.title(), czech.title(), language),
                Said.text(text.summary(), czech.summary(), language),
                Said.text(text.who(), czech.who(), language),
                Said.list(text.need(), czech.need(), language),
                Said.text(text.fee(), czech.fee(), language),
                Said.text(text.deadline(), czech.deadline(), language),
                Said.text(text.where(), czech.where(), language),
                Said.list(text.how(), czech.how(), language),
                Said.text(text.online(), czech.online(), language),
                Said.text(text.appeal(), czech.appeal(), language),
                Said.text(text.notes(), czech.notes(), language));
        return new ServiceView(
                body.slug(),
                body.topic(),
                body.unit(),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                czech.feeExample() || text.feeExample(),
                parts.get(5),
                parts.get(6),
                parts.get(7),
                parts.get(8),
                parts.get(9),
                parts.get(10),
                body.legal().stream()
                        .map(legal -> new Basis(
                                legal.act(),
                                legal.name().getOrDefault(
                                        language.equals(Body.FIRST_LANGUAGE) ? "cs" : "en",
                                        legal.name().getOrDefault("cs", "")),
                                legal.clause(),
                                legal.url()))
                        .toList(),
                body.sources(),
                body.links(),
                parts.stream().allMatch(part -> part.language().isEmpty()));
    }
}
