package org.radnice.kernel.internal.office;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.radnice.kernel.api.office.OfficeProfile;

/** What the values of a municipality's profile may be. */
final class ProfileRules {

    /** Everything that can stand in the file. */
    static final Set<String> KEYS = Set.of("name", "shortName", "companyId", "address", "dataBox", "contacts", "openingHours",
            "openingHoursExample", "fees", "arms", "colors", "languages", "web");

    private static final Set<String> LANGUAGES = Set.of("cs", "en", "uk");
    private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private ProfileRules() {}

    /** Eight digits, the last one being the check digit modulo 11. */
    static boolean isCompanyId(String text) {
        if (!text.matches("\\d{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (text.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == text.charAt(7) - '0';
    }

    static boolean isZip(String text) {
        return text.matches("\\d{3}[ \\u00a0]?\\d{2}");
    }

    static boolean isDataBox(String text) {
        return text.matches("[0-9a-zA-Z]{7}");
    }

    static boolean isPhone(String text) {
        return text.matches("[+0-9][0-9 \\u00a0]{2,24}");
    }

    static boolean isEmail(String text) {
        return text.matches("[^\\s@<>,;:\"\\\\]{1,64}@[\\p{L}0-9](?:[\\p{L}0-9.-]{0,250}[\\p{L}0-9])");
    }

    /** An address without a path: pages and links are made by appending to it. */
    static boolean isWeb(String text) {
        return text.matches("https?://[\\p{L}0-9.-]+(:\\d{1,5})?/*");
    }

    static boolean isColor(String text) {
        return text.matches("#[0-9A-Fa-f]{6}");
    }

    /** Czech has to be there, because every text is complete in it. */
    static boolean areLanguages(List<String> codes) {
        return LANGUAGES.containsAll(codes) && codes.contains("cs") && new HashSet<>(codes).size() == codes.size();
    }

    static boolean areHours(OfficeProfile.OpeningHours hours) {
        try {
            return DAYS.contains(hours.day())
                    && LocalTime.parse(hours.from(), TIME).isBefore(LocalTime.parse(hours.to(), TIME));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
