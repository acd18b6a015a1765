package org.radnice.forms.internal.value;

/** The characters that XML 1.0 has (production 2, Char): those that mails, documents and messages can carry. */
public final class Characters {

    private Characters() {}

    /** Whether it is one of them. */
    public static boolean legal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** Whether the text has no other ones. */
    public static boolean allLegal(String text) {
        return text.codePoints().allMatch(Characters::legal);
    }
}
