package org.radnice.web.internal.form;

import org.radnice.web.internal.error.RefusedException;

/**
 * Text that can be kept and given back as it is: of the characters of XML 1.0 (production 2, Char). PostgreSQL has no place for
 * the character zero, and neither mails, feeds, SOAP nor PDF have one for the other control characters and for halves of letters.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * The same text.
     *
     * @throws RefusedException with 400 when it has a character that could not be given back
     */
    public static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c > '\ufffd') {
                throw refusal();
            }
            if (Character.isSurrogate(c)) {
                boolean whole = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
                if (!whole) {
                    throw refusal();
                }
                i++;
            }
        }
        return text;
    }

    private static RefusedException refusal() {
        return RefusedException.of(400, "web.text-character");
    }
}
