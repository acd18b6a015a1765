package org.radnice.security.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Checks the bearer tokens (RFC 6750) with which programs of citizens, of the office and of agencies sign in. */
@ProviderType
public interface Tokens {

    /** Account id that the token stands for; empty when it is unknown, revoked, expired or of a closed account. */
    Optional<String> accountOf(String token);
}
