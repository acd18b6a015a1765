package org.radnice.security.internal;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with all that is needed to check a password against it, in the usual form
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 * @param parallelism lanes
 * @param salt random bytes
 * @param hash the result
 */
record HashedPassword(int memory, int iterations, int parallelism, byte[] salt, byte[] hash) {

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static HashedPassword parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash");
        }
        return new HashedPassword(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5)));
    }

    /** The form in which it is stored. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + parallelism + '$' + base64.encodeToString(salt) + '$'
                + base64.encodeToString(hash);
    }

    /** Whether it was made with less effort than is asked for now. */
    boolean weakerThan(int wantedMemory, int wantedIterations) {
        return memory < wantedMemory || iterations < wantedIterations;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashedPassword that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        // Never in a log.
        return "HashedPassword[m=" + memory + ",t=" + iterations + ",p=" + parallelism + ']';
    }
}
