package org.radnice.forms.internal.value;

/** White space as people type it, non-breaking spaces of phones and word processors included. */
final class Spaces {

    private Spaces() {}

    static String removed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !blank(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
