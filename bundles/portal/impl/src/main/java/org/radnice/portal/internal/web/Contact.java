package org.radnice.portal.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.radnice.kernel.api.office.OfficeProfile;

/** How to reach the office, as pages show it. */
public record Contact(
        String name,
        String street,
        String city,
        String phone,
        String phoneLink,
        String email,
        String dataBox,
        List<OfficeProfile.OpeningHours> hours,
        boolean hoursExample) {

    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]");

    static Contact of(OfficeProfile profile, Locale locale) {
        return new Contact(
                profile.name(locale),
                profile.address().street(),
                profile.address().zip() + " " + profile.address().city(),
                profile.phone(),
                "tel:" + NOT_DIALLED.matcher(profile.phone()).replaceAll(""),
                profile.email(),
                profile.dataBoxId(),
                profile.openingHours(),
                profile.openingHoursExample());
    }
}
