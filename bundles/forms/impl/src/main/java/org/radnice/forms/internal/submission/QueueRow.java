package org.radnice.forms.internal.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.radnice.forms.api.SubmissionState;

/** One line of the queue; without answers, so that a list shows no personal data. */
public record QueueRow(
        String id,
        String reference,
        String form,
        int formVersion,
        SubmissionState state,
        Instant receivedAt,
        LocalDate dueOn,
        LocalDate confirmBy,
        LocalDate answerBy,
        String assignee) {}
