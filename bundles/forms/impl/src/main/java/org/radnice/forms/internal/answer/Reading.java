package org.radnice.forms.internal.answer;

import java.util.List;

/**
 * One field as it was read.
 *
 * @param value as it is kept; {@code null} when there is no answer, or none that can be read
 * @param problems what is wrong with it
 */
public record Reading(Object value, List<Problem> problems) {

    /** Nothing was answered. */
    public static final Reading NOTHING = new Reading(null, List.of());

    public Reading {
        problems = List.copyOf(problems);
    }

    static Reading of(Object value) {
        return new Reading(value, List.of());
    }

    static Reading wrong(String key, Object... arguments) {
        return new Reading(null, List.of(new Problem("", "invalid", key, List.of(arguments))));
    }
}
