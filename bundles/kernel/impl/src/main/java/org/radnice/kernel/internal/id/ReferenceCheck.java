package org.radnice.kernel.internal.id;

/**
 * The check character of references: the pure system of ISO 7064 with the modulus 31, since 31 characters do not look
 * alike, and the radix 3. Both are chosen as 37 and 2 are in the standard: the modulus is a prime and the radix a primitive
 * root of it, so that every single wrong character and every two that changed places are found.
 */
public final class ReferenceCheck {

    /** Without 0 and O, 1 and I, U and V. */
    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    private static final int MODULUS = 31;
    private static final int RADIX = 3;

    private ReferenceCheck() {}

    static char of(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            sum = (sum + value(payload.charAt(i))) * RADIX % MODULUS;
        }
        return ALPHABET.charAt((MODULUS + 1 - sum) % MODULUS);
    }

    /** Whether the last character fits the others. */
    public static boolean fits(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int value = value(payload.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = i == payload.length() - 1 ? sum + value : (sum + value) * RADIX % MODULUS;
        }
        return sum % MODULUS == 1;
    }

    private static int value(char c) {
        return ALPHABET.indexOf(c);
    }
}
