package org.radnice.kernel.api.id;

import org.osgi.annotation.versioning.ProviderType;

/** Makes identifiers. */
@ProviderType
public interface Ids {

    /**
     * A new UUID of version 7 (RFC 9562, 5.7) as 36 characters: sorts by time within a millisecond's precision, is
     * monotonic on one node, and tells nothing of how many there are.
     */
    String next();

    /** A new secret of 160 random bits as 32 characters {@code [a-z2-7]}, for links and tokens. */
    String secret();

    /**
     * A reference number for people to read out and type in: {@code PREFIX-XXXX-XXXX}, random, without letters that look
     * alike, the last character a check character (ISO 7064, MOD 37-2 reduced to the used alphabet).
     *
     * @param prefix 2 to 4 capital letters
     */
    String reference(String prefix);
}
