package org.radnice.forms.internal.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount in Czech crowns as people write it ({@code 1 500}, {@code 1500,50 Kč}), kept in haléře. */
public final class Crowns {

    private static final Pattern SHAPE = Pattern.compile("(-?)(\\d{1,13})(?:[.,](?:(\\d{1,2})|-))?(?:Kč|kč|CZK|,-)?");

    private Crowns() {}

    /** The amount in haléře. */
    public static Optional<Long> parse(String text) {
        Matcher matcher = SHAPE.matcher(Spaces.removed(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String cents = matcher.group(3) == null ? "00" : (matcher.group(3) + "0").substring(0, 2);
        long amount = Long.parseLong(matcher.group(2)) * 100 + Long.parseLong(cents);
        return Optional.of(matcher.group(1).isEmpty() ? amount : -amount);
    }
}
