package org.radnice.notification.internal;

import java.util.regex.Pattern;

/** What is taken for an e-mail address: enough of RFC 5321 that a header cannot be forged; the server has the last word. */
public final class AddressRule {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"\\\\\\p{Cntrl}]{1,64}@[\\p{L}0-9](?:[\\p{L}0-9.-]{0,250}[\\p{L}0-9])?");

    private AddressRule() {}

    /** Whether it can be an address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && !text.contains("..");
    }
}
