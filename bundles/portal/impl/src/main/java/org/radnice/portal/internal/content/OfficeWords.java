package org.radnice.portal.internal.content;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radnice.kernel.api.office.OfficeProfile;

/**
 * The words in braces that texts may use for what stands in the office's profile: {@code {office}}, {@code {officeAddress}},
 * {@code {officeCity}}, {@code {companyId}}, {@code {dataBox}}, {@code {phone}}, {@code {email}}, and {@code {fee.NAME}} for an
 * amount. Others stay as they are.
 */
public record OfficeWords(OfficeProfile profile) {

    private static final Pattern WORD = Pattern.compile("\\{([a-zA-Z]+(?:\\.[a-zA-Z0-9]+)?)}");
    private static final String FEE = "fee.";

    /** The text with the office's words in place. */
    String fill(String text, String language) {
        return text.indexOf('{') < 0
                ? text
                : WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                        value(found.group(1), language).orElse(found.group())));
    }

    /** Whether the text names an amount that the office has not confirmed. */
    boolean exampleIn(String text) {
        return profile.feesExample() && text.contains("{" + FEE);
    }

    private Optional<String> value(String word, String language) {
        if (word.startsWith(FEE)) {
            return Optional.ofNullable(profile.fees().get(word.substring(FEE.length()))).map(amount -> crowns(amount, language));
        }
        OfficeProfile.Address address = profile.address();
        return Optional.ofNullable(switch (word) {
            case "office" -> profile.name(Locale.forLanguageTag(language));
            case "officeAddress" -> address.street() + ", " + address.zip().replace(' ', '\u00a0') + " " + address.city();
            case "officeCity" -> address.city();
            case "companyId" -> profile.companyId();
            case "dataBox" -> profile.dataBoxId();
            case "phone" -> profile.phone();
            case "email" -> profile.email();
            default -> null;
        });
    }

    /** An amount in haléře as people of this language write it. */
    private static String crowns(long amount, String language) {
        boolean english = language.equals("en");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '\u00a0');
        symbols.setDecimalSeparator(english ? '.' : ',');
        String number = new DecimalFormat(amount % 100 == 0 ? "#,##0" : "#,##0.00", symbols).format(BigDecimal.valueOf(amount, 2));
        return english ? "CZK\u00a0" + number : number + Map.of("uk", "\u00a0крон").getOrDefault(language, "\u00a0Kč");
    }
}
