package org.radnice.forms.internal.answer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What expressions know besides the answers.
 *
 * @param fees of the office in haléře by name, read as {@code $fees.name}
 * @param today in the office's time zone, read as {@code $today}
 */
public record Given(Map<String, Long> fees, LocalDate today) {

    public Given {
        fees = Map.copyOf(fees);
        Objects.requireNonNull(today, "today");
    }
}
