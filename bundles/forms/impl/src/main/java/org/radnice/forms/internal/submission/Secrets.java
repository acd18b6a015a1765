package org.radnice.forms.internal.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Access secrets and digests. The secret has 160 random bits, so its plain digest cannot be searched backwards. */
public final class Secrets {

    private Secrets() {}

    /** SHA-256 of a text, in hexadecimal. */
    public static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether the typed secret is the one of this digest; white space and case do not matter. */
    public static boolean matches(String typed, String digest) {
        String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return !plain.isEmpty()
                && MessageDigest.isEqual(
                        digest(plain).getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }
}
