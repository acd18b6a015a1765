package org.radnice.kernel.api.health;

import java.util.Objects;

/**
 * The outcome of a check.
 *
 * @param status how it is
 * @param detail one English sentence for administrators, without personal data and secrets
 */
public record Health(Status status, String detail) {

    /** How a part is. */
    public enum Status {
        /** Works. */
        UP,
        /** Works, but somebody should look. */
        WARN,
        /** Does not work; the node takes no requests when the check is of the kernel, the web or security. */
        DOWN
    }

    public Health {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(detail, "detail");
    }

    /** Works. */
    public static Health up(String detail) {
        return new Health(Status.UP, detail);
    }

    /** Works, but somebody should look. */
    public static Health warn(String detail) {
        return new Health(Status.WARN, detail);
    }

    /** Does not work. */
    public static Health down(String detail) {
        return new Health(Status.DOWN, detail);
    }
}
