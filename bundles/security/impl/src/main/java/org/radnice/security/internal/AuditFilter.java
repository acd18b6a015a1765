package org.radnice.security.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which audit entries somebody wants to see.
 *
 * @param code what was done, or the beginning of it, or an empty string
 * @param actor account id, {@code anonymous} or {@code system}, or an empty string
 * @param subject id of the record, or an empty string
 * @param from first moment
 * @param to first moment that is not wanted any more
 * @param before id of the entry from which to go on to older ones, or an empty string
 */
public record AuditFilter(
        String code, String actor, String subject, Optional<Instant> from, Optional<Instant> to, String before) {

    public AuditFilter {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(before, "before");
    }
}
