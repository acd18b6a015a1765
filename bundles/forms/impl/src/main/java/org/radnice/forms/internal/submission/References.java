package org.radnice.forms.internal.submission;

import java.util.Locale;

/** Reference numbers as people type them. */
public final class References {

    /** Prefix of the numbers. */
    public static final String PREFIX = "POD";

    private References() {}

    /** The number as stored: capital letters, with hyphens where they belong. */
    public static String normal(String typed) {
        String dense = typed.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
        if (dense.length() > 20 || !dense.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
            return "";
        }
        if (!dense.startsWith(PREFIX) && dense.length() == 8) {
            dense = PREFIX + dense;
        }
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < dense.length(); i++) {
            boolean group = i >= PREFIX.length() && (i - PREFIX.length()) % 4 == 0;
            made.append(group ? "-" : "").append(dense.charAt(i));
        }
        return made.toString();
    }
}
