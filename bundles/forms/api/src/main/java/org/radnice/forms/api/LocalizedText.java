package org.radnice.forms.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text of a form in several languages.
 *
 * @param texts by language code; empty for no text, else {@code cs} is among them
 */
public record LocalizedText(Map<String, String> texts) {

    /** No text. */
    public static final LocalizedText NONE = new LocalizedText(Map.of());

    public LocalizedText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** A text that is the same in all languages, such as a name. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of("cs", text));
    }

    /** The text in this language, else in Czech, else an empty string. */
    public String in(Locale locale) {
        String text = texts.get(locale.getLanguage());
        return text != null ? text : texts.getOrDefault("cs", "");
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
