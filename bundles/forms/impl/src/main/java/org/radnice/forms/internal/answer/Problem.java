package org.radnice.forms.internal.answer;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param part of a compound answer, for example {@code zip}, or empty
 * @param kind {@code required}, {@code invalid} or {@code rule}: the form may have a text of its own for it
 * @param key of the general message, whose first placeholder is the field's label
 * @param arguments further placeholders
 */
public record Problem(String part, String kind, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
