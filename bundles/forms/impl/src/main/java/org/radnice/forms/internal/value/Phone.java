package org.radnice.forms.internal.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone number, kept in the form of E.164 ({@code +420777123456}); without a country code it is Czech. */
public final class Phone {

    private static final Pattern CZECH = Pattern.compile("[1-9]\\d{8}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Phone() {}

    /** The number in the form of E.164. */
    public static Optional<String> parse(String text) {
        String number = Spaces.removed(text).replaceAll("[-./()]", "");
        if (number.startsWith("00")) {
            number = "+" + number.substring(2);
        }
        if (CZECH.matcher(number).matches()) {
            return Optional.of("+420" + number);
        }
        boolean czechWithCode = number.startsWith("+420");
        return INTERNATIONAL.matcher(number).matches() && (!czechWithCode || CZECH.matcher(number.substring(4)).matches())
                ? Optional.of(number)
                : Optional.empty();
    }

    /** As people read it: {@code +420 777 123 456}. */
    public static String shown(String number) {
        return number.startsWith("+420") && number.length() == 13
                ? "+420\u00a0" + number.substring(4, 7) + "\u00a0" + number.substring(7, 10) + "\u00a0" + number.substring(10)
                : number;
    }
}
