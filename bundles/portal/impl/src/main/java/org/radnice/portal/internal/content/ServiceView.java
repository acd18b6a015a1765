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

    /**
     * A provision.
     *
     * @param language of its name when that is not the reader's, or empty
     */
    public record Basis(String act, String name, String language, String clause, String url) {}

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
                        .map(legal -> basis(legal, language))
                        .toList(),
                body.sources(),
                body.links(),
                parts.stream().allMatch(part -> part.language().isEmpty()));
    }

    private static Basis basis(ServiceBody.Legal legal, String language) {
        String translated = legal.name().get(language);
        return translated == null
                ? new Basis(
                        legal.act(), legal.name().getOrDefault(Body.FIRST_LANGUAGE, ""), Body.FIRST_LANGUAGE, legal.clause(),
                        legal.url())
                : new Basis(legal.act(), translated, "", legal.clause(), legal.url());
    }
}
