package org.radnice.forms.internal.value;

import java.util.Optional;

/** Company id (IČO, 111/2009 Sb. § 24): eight digits, the last of which checks the others by weights 8 to 2 modulo 11. */
public final class CompanyId {

    private CompanyId() {}

    /** The id with its leading zeros, when its check digit is right. */
    public static Optional<String> parse(String text) {
        String digits = Spaces.removed(text);
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String id = "0".repeat(8 - digits.length()) + digits;
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (id.charAt(i) - '0') * (8 - i);
        }
        boolean right = (11 - sum % 11) % 10 == id.charAt(7) - '0';
        return right && sum > 0 ? Optional.of(id) : Optional.empty();
    }
}
