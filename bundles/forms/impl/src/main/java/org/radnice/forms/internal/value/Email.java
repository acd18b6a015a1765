package org.radnice.forms.internal.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail address of the kind that people have: no comments, no quoted parts, a domain with a dot. */
public final class Email {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,10}"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,10}\\p{L}(?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

    private Email() {}

    /** The address, without the white space around it. */
    public static Optional<String> parse(String text) {
        String address = text.strip();
        return address.length() <= LONGEST && SHAPE.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }
}
