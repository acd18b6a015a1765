package org.radnice.security.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What waits for somebody who opens a mailed link.
 *
 * @param id of the record; not the link's key
 * @param purpose what the link is for
 * @param email where the link is mailed to
 * @param account whose it is, or an empty string: a registration has none yet, a request for an unknown address never
 * @param name of the registering person, or an empty string
 * @param locale language of the mail
 * @param passwordHash of the registering person, or an empty string
 * @param site scheme, host and port of the link
 * @param mailed whether the key has been made and mailed
 * @param failures wrong passwords given with the link
 * @param createdAt when it was asked for
 * @param expiresAt from when it is void
 */
public record PendingLink(
        String id,
        Purpose purpose,
        String email,
        String account,
        String name,
        Locale locale,
        String passwordHash,
        String site,
        boolean mailed,
        int failures,
        Instant createdAt,
        Instant expiresAt) {

    /** What a link is for. */
    public enum Purpose {
        /** Confirms the address of a registration. */
        CONFIRM,
        /** Sets a new password instead of a forgotten one. */
        RESET,
        /** Sets the first password of an employee. */
        INVITE
    }

    /** After so many wrong passwords a confirmation is void: somebody else is trying. */
    public static final int MOST_FAILURES = 5;

    public PendingLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(passwordHash, "passwordHash");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Whether the link still works. */
    public boolean valid(Instant now) {
        return now.isBefore(expiresAt) && failures < MOST_FAILURES;
    }
}
