package org.radnice.kernel.internal.event;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Patterns of event types, as handlers state them. */
public final class EventTypes {

    private EventTypes() {}

    /** Whether one of the patterns is the type, or ends with {@code *} and is the beginning of it. */
    public static boolean match(Collection<String> patterns, String type) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                        : pattern.equals(type));
    }

    static String join(Collection<String> patterns) {
        for (String pattern : patterns) {
            if (pattern.isBlank() || pattern.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("Not a type of events: '" + pattern + "'");
            }
        }
        return String.join(" ", new TreeSet<>(patterns));
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
