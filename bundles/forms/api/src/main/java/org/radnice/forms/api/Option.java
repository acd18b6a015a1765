package org.radnice.forms.api;

import java.util.Objects;

/**
 * One of the answers to choose from.
 *
 * @param value as stored, unique within the field
 * @param label as shown
 * @param hint further explanation, or no text
 */
public record Option(String value, LocalizedText label, LocalizedText hint) {

    public Option {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(hint, "hint");
    }
}
