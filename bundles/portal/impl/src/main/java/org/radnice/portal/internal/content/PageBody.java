package org.radnice.portal.internal.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A static page.
 *
 * @param texts by language code
 */
@JsonIgnoreProperties("titles")
public record PageBody(String slug, int reviewMonths, Map<String, Text> texts) implements Body {

    /** The words in one language. */
    public record Text(String title, List<Section> sections) {

        public Text {
            title = title == null ? "" : title;
            sections = sections == null ? List.of() : List.copyOf(sections);
        }
    }

    /** A part of a page. */
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            heading = heading == null ? "" : heading;
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
        }
    }

    public PageBody {
        texts = Map.copyOf(texts);
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        texts.forEach((language, text) -> titles.put(language, text.title));
        return titles;
    }
}
