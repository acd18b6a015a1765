package org.radnice.security.internal;

import com.ibm.icu.text.Collator;
import java.util.Locale;

/**
 * People in the order of their names as the office sorts them, whatever the reader's language: Č after C, CH after H, word by word.
 * No database does that by itself, and those that we support differ in how they can be told to.
 */
public final class NameOrder {

    /** Sixteen letters that stand in this order in each collation of a database; without C, since CH is one letter in Czech. */
    private static final String LETTERS = "abdefgijklmnopqr";
    private static final int KEY_LENGTH = 400;

    private NameOrder() {}

    /** A text that databases sort as the office sorts the name: the collator's key, two letters for each byte, cut at 400. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        Collator collator = Collator.getInstance(Locale.forLanguageTag("cs"));
        for (byte part : collator.getCollationKey(name).toByteArray()) {
            key.append(LETTERS.charAt(part >> 4 & 0xf)).append(LETTERS.charAt(part & 0xf));
        }
        return key.substring(0, Math.min(KEY_LENGTH, key.length()));
    }
}
