package org.radnice.security.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.radnice.kernel.api.error.Violation;

/** Which passwords are taken: long ones that nobody guesses first (NIST SP 800-63B); what they are composed of is free. */
public final class PasswordRule {

    private static final int LONGEST = 200;

    private PasswordRule() {}

    /**
     * The password in the shape in which it is hashed: the same letters typed on another keyboard are the same password, and
     * so they are with the space that a phone adds at the end.
     */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /**
     * What is wrong with a new password.
     *
     * @param field name of the field
     * @param password in its normal form
     * @param shortest least number of characters
     * @param email of the account
     * @param name of the person, or an empty string
     * @param common words that are guessed first, folded
     */
    public static List<Violation> check(
            String field, String password, int shortest, String email, String name, Set<String> common) {
        int length = password.codePointCount(0, password.length());
        if (length == 0) {
            return List.of(Violation.of(field, "security.password.missing"));
        }
        if (length < shortest) {
            return List.of(Violation.of(field, "security.password.too-short", shortest));
        }
        if (length > LONGEST) {
            return List.of(Violation.of(field, "security.password.too-long", LONGEST));
        }
        if (isGuessedFirst(password, email, name, common)) {
            return List.of(Violation.of(field, "security.password.common"));
        }
        return List.of();
    }

    private static boolean isGuessedFirst(String password, String email, String name, Set<String> common) {
        String folded = Folding.fold(password);
        String letters = folded.replaceAll("[^\\p{L}]", "");
        String mailbox = Folding.fold(email.split("@", 2)[0]).replaceAll("[^\\p{L}]", "");
        String person = Folding.fold(name).replaceAll("[^\\p{L}]", "");
        return common.contains(folded)
                || common.contains(letters)
                || (letters.length() > 2 && (letters.equals(mailbox) || letters.equals(person)))
                || folded.equals(email)
                || isRun(folded)
                || repeatsCommon(folded, common);
    }

    /** {@code 123456789012}, {@code abcdefghijkl}, {@code aaaaaaaaaaaa}: every step from character to character is the same. */
    private static boolean isRun(String text) {
        int first = step(text, 1);
        if (Math.abs(first) > 1) {
            return false;
        }
        for (int i = 2; i < text.length(); i++) {
            if (step(text, i) != first) {
                return false;
            }
        }
        return true;
    }

    /** Step to the character at this place; from 9 to 0 it is one up, as from 8 to 9. */
    private static int step(String text, int at) {
        int difference = text.charAt(at) - text.charAt(at - 1);
        return Math.abs(difference) == 9 ? -Integer.signum(difference) : difference;
    }

    /** {@code hesloheslo}, {@code abcabcabcabc}: a short piece or a common word again and again. */
    private static boolean repeatsCommon(String text, Set<String> common) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String piece = text.substring(0, length);
            if (text.length() % length == 0
                    && piece.repeat(text.length() / length).equals(text)
                    && (length <= 4 || common.contains(piece))) {
                return true;
            }
        }
        return false;
    }
}
