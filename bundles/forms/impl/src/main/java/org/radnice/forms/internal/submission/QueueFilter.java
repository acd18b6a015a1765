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
 */
public record QueueFilter(Set<SubmissionState> states, String form, String assignee, LocalDate overdueOn, String reference) {

    /** No assignee. */
    public static final String NOBODY = "-";

    public QueueFilter {
        states = Set.copyOf(states);
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(reference, "reference");
    }
}
