package org.radnice.security.api;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Who calls, and what they may do.
 *
 * @param id account id, {@code anonymous} or {@code system}
 * @param name to address the person by; empty when nobody is signed in
 * @param email confirmed address; empty when there is none
 * @param locale language that the person chose
 * @param identity how sure the office can be of the person
 * @param roles names of the roles
 * @param permissions names of all permissions that the roles give
 */
public record Caller(
        String id, String name, String email, Locale locale, Identity identity, Set<String> roles, Set<String> permissions) {

    public Caller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(identity, "identity");
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Whether somebody has signed in. */
    public boolean signedIn() {
        return identity != Identity.NONE;
    }

    /** Whether the caller has the permission. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
