package org.radnice.forms.internal.submission;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.radnice.forms.api.SubmissionState;

/**
 * Which submissions an official wants to see.
 *
 * @param states only these; empty for all
 * @param form only of this form; empty for all
 * @param assignee only those of this account; {@link #NOBODY} for unassigned ones; empty for all
 * @param overdueOn only those that should have been dealt with before this day; {@code null} for all
 * @param reference only those whose number begins so; empty for all
 * @param order which come first
 */
public record QueueFilter(
        Set<SubmissionState> states, String form, String assignee, LocalDate overdueOn, String reference, Order order) {

    /** Which come first. */
    public enum Order {
        /** Whose last day is nearest. */
        DUE,
        /** Who came last. */
        RECEIVED,
        /** Form by form, the most urgent of each first. */
        FORM,
        /** State by state, the most urgent of each first. */
        STATE
    }

    /** No assignee. */
    public static final String NOBODY = "-";

    /** The most urgent first. */
    public QueueFilter(Set<SubmissionState> states, String form, String assignee, LocalDate overdueOn, String reference) {
        this(states, form, assignee, overdueOn, reference, Order.DUE);
    }

    public QueueFilter {
        Objects.requireNonNull(order, "order");
        states = Set.copyOf(states);
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(reference, "reference");
    }
}
