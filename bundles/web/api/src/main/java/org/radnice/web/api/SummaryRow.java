package org.radnice.web.api;

import java.util.Objects;

/**
 * A line of a summary, as on the page where one checks the answers.
 *
 * @param label what it is
 * @param value the answer; line breaks are kept, an empty one is shown as a dash
 * @param change address where it can be changed, or empty
 */
public record SummaryRow(String label, String value, String change) {

    public SummaryRow {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(change, "change");
    }

    /** A line that cannot be changed. */
    public static SummaryRow of(String label, String value) {
        return new SummaryRow(label, value, "");
    }
}
