package org.radnice.kernel.api.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a module offers to be found.
 *
 * @param id unique within its source and language
 * @param locale language of the texts
 * @param title weighs most
 * @param keywords words that people use for it and that need not stand in the text
 * @param summary shown under the title in results
 * @param body further text, searched but not shown
 * @param path where a click leads, from the root of the site, for example {@code /sluzby/poplatek-za-psa}
 * @param kind message key of what it is, for example {@code portal.kind.service}
 */
public record SearchDocument(
        String id,
        Locale locale,
        String title,
        List<String> keywords,
        String summary,
        String body,
        String path,
        String kind) {

    public SearchDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(title, "title");
        keywords = List.copyOf(keywords);
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
    }
}
