package org.radnice.web.internal.gate;

import java.util.concurrent.ThreadLocalRandom;

/** Ids that tie log lines to requests. They are no secret, so they need not cost what a secret costs. */
final class Correlations {

    private static final char[] ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int LENGTH = 16;

    private Correlations() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = ALPHABET[random.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
