package org.radnice.security.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.radnice.kernel.api.error.Violation;

/** What a name and an e-mail address must look like. */
public final class AccountRule {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    // As permissive as the mail itself: the link in the confirmation is the real test.
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]{2,63}");

    private AccountRule() {}

    /** The address in the one shape in which it is stored and compared. */
    public static String email(String written) {
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The name without superfluous spaces. */
    public static String name(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** What is wrong with an address in its stored shape. */
    public static List<Violation> checkEmail(String field, String email) {
        List<Violation> wrong = new ArrayList<>();
        if (email.isEmpty()) {
            wrong.add(Violation.of(field, "security.email.missing"));
        } else if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches() || email.contains("..")) {
            wrong.add(Violation.of(field, "security.email.malformed"));
        }
        return wrong;
    }

    /** What is wrong with a name in its stored shape. */
    public static List<Violation> checkName(String field, String name) {
        List<Violation> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add(Violation.of(field, "security.name.missing"));
        } else if (name.length() > LONGEST_NAME) {
            wrong.add(Violation.of(field, "security.name.too-long", LONGEST_NAME));
        } else if (name.length() < 2 || name.contains("://") || name.chars().anyMatch(AccountRule::notOfNames)) {
            // An address of a web page in the name would turn our mails into somebody's advertisement.
            wrong.add(Violation.of(field, "security.name.malformed"));
        }
        return wrong;
    }

    private static boolean notOfNames(int c) {
        return Character.isISOControl(c) || c == '<' || c == '>' || Character.getType(c) == Character.FORMAT;
    }
}
