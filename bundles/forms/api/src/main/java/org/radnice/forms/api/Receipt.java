package org.radnice.forms.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Proof that a submission was received.
 *
 * @param reference number to read out and to look the submission up by
 * @param secret with which the submission can be followed without an account; empty when it is no longer known
 * @param state {@link SubmissionState#RECEIVED} or {@link SubmissionState#TO_CONFIRM}
 * @param receivedAt when it was stored
 * @param confirmBy last day for confirming it, or {@code null} when it needs no confirmation
 * @param dueOn last day for the office to deal with it
 * @param repeated whether this is the result of an earlier request with the same key
 */
public record Receipt(
        String reference,
        String secret,
        SubmissionState state,
        Instant receivedAt,
        LocalDate confirmBy,
        LocalDate dueOn,
        boolean repeated) {

    public Receipt {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
