package org.radnice.kernel.api.error;

import java.util.List;
import java.util.Objects;

/**
 * One broken rule at one field.
 *
 * @param field path of the field as the client knows it, for example {@code dog.chip} or {@code dogs[1].chip}; empty for
 *     the whole
 * @param messageKey key of the message in the module's texts
 * @param arguments values for the message's placeholders
 */
public record Violation(String field, String messageKey, List<Object> arguments) {

    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(messageKey, "messageKey");
        arguments = List.copyOf(arguments);
    }

    /** A violation whose message has no placeholders. */
    public static Violation of(String field, String messageKey, Object... arguments) {
        return new Violation(field, messageKey, List.of(arguments));
    }
}
