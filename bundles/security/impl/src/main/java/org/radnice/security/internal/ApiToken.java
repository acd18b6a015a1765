package org.radnice.security.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A bearer token as its owner sees it.
 *
 * @param id public id, not the token
 * @param account whose it is
 * @param label given by the owner
 * @param createdAt when it was made
 * @param expiresAt from when it is void
 * @param usedAt when it was last used, to an hour
 */
public record ApiToken(
        String id, String account, String label, Instant createdAt, Instant expiresAt, Optional<Instant> usedAt) {

    public ApiToken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(usedAt, "usedAt");
    }

    /** Whether it opens anything. */
    public boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether the time of the last use is so old that it is worth a write. */
    public boolean useIsWorthNoting(Instant now) {
        return usedAt.isEmpty() || usedAt.get().plusSeconds(3600).isBefore(now);
    }
}
