package org.radnice.portal.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radnice.kernel.api.error.Violation;

/** What a text must have before it is saved, and before a second reader gets it. */
public final class ContentRules {

    /** As much as its column takes. */
    public static final int MOST_CHARACTERS = 32_000;

    private static final int MOST_MONTHS = 60;

    private ContentRules() {}

    /** What is wrong with a text that is to be saved, in the order of the fields. */
    public static List<Violation> check(Body body) {
        List<Violation> violations = new ArrayList<>();
        if (!body.slug().matches("[a-z0-9]+(-[a-z0-9]+)*") || body.slug().length() > 100) {
            violations.add(Violation.of("slug", "edit.slug-wrong"));
        }
        if (body.reviewMonths() < 0 || body.reviewMonths() > MOST_MONTHS) {
            violations.add(Violation.of("reviewMonths", "edit.months-wrong", MOST_MONTHS));
        }
        if (body.titles().getOrDefault(Body.FIRST_LANGUAGE, "").isBlank()) {
            violations.add(Violation.of("cs.title", "edit.title-missing"));
        }
        for (Map.Entry<String, String> title : body.titles().entrySet()) {
            if (title.getValue().length() > 300) {
                violations.add(Violation.of(title.getKey() + ".title", "edit.too-long", 300));
            }
        }
        if (body instanceof ServiceBody service) {
            if (!Topics.ALL.contains(service.topic())) {
                violations.add(Violation.of("topic", "edit.topic-missing"));
            }
            for (int i = 0; i < service.legal().size(); i++) {
                address(violations, "legal." + i + ".url", service.legal().get(i).url());
            }
            for (int i = 0; i < service.sources().size(); i++) {
                address(violations, "sources." + i + ".url", service.sources().get(i).url());
            }
        }
        if (violations.isEmpty() && BodyJson.write(body).length() > MOST_CHARACTERS) {
            violations.add(Violation.of("", "edit.text-too-long", MOST_CHARACTERS));
        }
        return violations;
    }

    /** What a text lacks before a second reader gets it. */
    public static List<Violation> complete(Body body) {
        List<Violation> violations = new ArrayList<>(check(body));
        if (body instanceof ServiceBody service) {
            for (String language : List.of("cs", "en")) {
                ServiceBody.Text text = service.texts().get(language);
                required(violations, language + ".title", text == null ? "" : text.title());
                required(violations, language + ".summary", text == null ? "" : text.summary());
                required(violations, language + ".who", text == null ? "" : text.who());
                required(violations, language + ".fee", text == null ? "" : text.fee());
                required(violations, language + ".where", text == null ? "" : text.where());
            }
        } else if (body instanceof NewsBody news) {
            news.texts().forEach((language, text) -> required(violations, language + ".body", text.body()));
        }
        return violations;
    }

    private static void required(List<Violation> violations, String field, String value) {
        if (value.isBlank() && violations.stream().noneMatch(violation -> violation.field().equals(field))) {
            violations.add(Violation.of(field, "edit.missing"));
        }
    }

    private static void address(List<Violation> violations, String field, String url) {
        // Anything else in a link, for example a script, is refused here and not only by the browser.
        if (!url.matches("https?://[^\\s\"<>]{3,500}")) {
            violations.add(Violation.of(field, "edit.address-wrong"));
        }
    }
}
