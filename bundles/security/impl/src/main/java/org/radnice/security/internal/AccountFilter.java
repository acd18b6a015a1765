package org.radnice.security.internal;

import java.util.Objects;

/**
 * Which accounts an administrator wants to see.
 *
 * @param text part of a name or an address, or an empty string
 * @param role name of a role, or an empty string for all
 * @param state which accounts by their state
 */
public record AccountFilter(String text, String role, State state) {

    /** Which accounts by their state. */
    public enum State { ALL, ACTIVE, CLOSED }

    public AccountFilter {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(state, "state");
    }
}
