package org.radnice.portal.internal.content;

import java.util.HashMap;
import java.util.Map;

/**
 * News as they ship: their days count from the import, so that an example is never old.
 *
 * @param kind {@code outage} for a notice of operation, {@code news} otherwise
 * @param postedFromDays first day, counted from the day of the import
 * @param postedToDays last day, counted in the same way
 */
record NewsFile(
        String slug,
        String kind,
        int postedFromDays,
        int postedToDays,
        Map<String, String> title,
        Map<String, String> body,
        boolean example) {

    NewsBody news() {
        Map<String, NewsBody.Text> texts = new HashMap<>();
        title.forEach((language, words) -> texts.put(language, new NewsBody.Text(words, body.getOrDefault(language, ""))));
        return new NewsBody(slug, "outage".equals(kind), texts);
    }
}
