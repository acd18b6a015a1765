package org.radnice.kernel.api.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The municipality's profile.
 *
 * @param name full name by language code ({@code cs}, {@code en}, {@code uk})
 * @param shortName for the header and subjects of mails
 * @param companyId IČO, 8 digits
 * @param address where the office sits
 * @param dataBoxId id of its data box, 7 characters, or an empty string
 * @param phone switchboard, as it is to be shown
 * @param email general mailbox
 * @param web address under which citizens reach this server, without a slash at the end
 * @param openingHours by day, as shown
 * @param openingHoursExample whether the hours are only an example that the office has not confirmed
 * @param fees amounts in haléře by name, for example {@code dogFirst}
 * @param feesExample whether the amounts are only an example that the office has not confirmed
 * @param brandColor main colour as {@code #RRGGBB}
 * @param languages codes of the offered languages, the first one being the default
 */
public record OfficeProfile(
        Map<String, String> name,
        String shortName,
        String companyId,
        Address address,
        String dataBoxId,
        String phone,
        String email,
        String web,
        List<OpeningHours> openingHours,
        boolean openingHoursExample,
        Map<String, Long> fees,
        boolean feesExample,
        String brandColor,
        List<String> languages) {

    /** A postal address. */
    public record Address(String street, String zip, String city) {}

    /**
     * Hours of one day.
     *
     * @param day {@code mon} to {@code sun}
     * @param from local time, {@code H:mm}
     * @param to local time, {@code H:mm}
     */
    public record OpeningHours(String day, String from, String to) {}

    public OfficeProfile {
        name = Map.copyOf(name);
        openingHours = List.copyOf(openingHours);
        fees = Map.copyOf(fees);
        languages = List.copyOf(languages);
    }

    /** The same office under another address. */
    public OfficeProfile at(String address) {
        return new OfficeProfile(name, shortName, companyId, this.address, dataBoxId, phone, email, address, openingHours,
                openingHoursExample, fees, feesExample, brandColor, languages);
    }

    /** The full name in this language, or in the default one. */
    public String name(Locale locale) {
        return name.getOrDefault(locale.getLanguage(), name.getOrDefault(languages.get(0), shortName));
    }
}
