package org.radnice.portal.internal.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * News, or a notice of operation.
 *
 * @param operation whether its title stands on every page (a planned outage), and not on the home page alone
 * @param texts by language code
 */
@JsonIgnoreProperties({"titles", "reviewMonths"})
public record NewsBody(String slug, boolean operation, Map<String, Text> texts) implements Body {

    /** The words in one language: paragraphs of the body are separated by empty lines. */
    public record Text(String title, String body) {

        public Text {
            title = title == null ? "" : title;
            body = body == null ? "" : body;
        }
    }

    public NewsBody {
        texts = Map.copyOf(texts);
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        texts.forEach((language, text) -> titles.put(language, text.title));
        return titles;
    }

    @Override
    public int reviewMonths() {
        return 0;
    }
}
