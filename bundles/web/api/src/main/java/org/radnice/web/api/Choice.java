package org.radnice.web.api;

import java.util.Objects;

/**
 * One option of radio buttons, check boxes or a select.
 *
 * @param value what is sent
 * @param label in the reader's language
 * @param hint a line under it, or empty
 */
public record Choice(String value, String label, String hint) {

    public Choice {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(hint, "hint");
    }

    /** An option without a hint. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
