package org.radnice.security.internal;

import java.time.Instant;
import java.util.Optional;
import org.radnice.security.api.Account;

/**
 * An account as administrators see it.
 *
 * @param account the account
 * @param createdAt when it was made
 * @param signedInAt when its owner last signed in
 * @param hasPassword whether the owner has set a password yet
 */
public record AccountOverview(Account account, Instant createdAt, Optional<Instant> signedInAt, boolean hasPassword) {}
