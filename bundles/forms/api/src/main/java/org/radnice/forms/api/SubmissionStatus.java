package org.radnice.forms.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How far the office has got with a submission, as its sender may see it.
 *
 * @param reference number of the submission
 * @param form id of its form
 * @param formVersion version of the form that it was made with
 * @param title of the form
 * @param state where it stands
 * @param receivedAt when it was stored
 * @param confirmBy last day for confirming it; {@code null} unless it waits for that
 * @param answerBy last day for completing it; {@code null} unless it waits for that
 * @param dueOn last day for the office to deal with it
 * @param outcome how it was decided; {@code null} before
 * @param timeline what has happened, oldest first
 */
public record SubmissionStatus(
        String reference,
        String form,
        int formVersion,
        LocalizedText title,
        SubmissionState state,
        Instant receivedAt,
        LocalDate confirmBy,
        LocalDate answerBy,
        LocalDate dueOn,
        Outcome outcome,
        List<Entry> timeline) {

    /** Who did something. */
    public enum Side {
        /** The sender. */
        CITIZEN,
        /** Somebody of the office. */
        OFFICE,
        /** The system by itself. */
        SYSTEM
    }

    /**
     * Something that has happened.
     *
     * @param id of the entry
     * @param at when
     * @param what {@code submitted}, {@code confirmed}, {@code taken-over}, {@code handed-over}, {@code message},
     *     {@code completion-requested}, {@code completed}, {@code decided}, {@code withdrawn} or {@code lapsed}
     * @param side who did it
     * @param text what was written, or empty
     * @param until a day that it sets, or {@code null}
     * @param documents that came with it
     */
    public record Entry(
            String id, Instant at, String what, Side side, String text, LocalDate until, List<Document> documents) {

        public Entry {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A document of the submission.
     *
     * @param id of the document
     * @param name as its author calls it
     * @param mediaType as found from its content
     * @param size in bytes
     */
    public record Document(String id, String name, String mediaType, long size) {}

    public SubmissionStatus {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(dueOn, "dueOn");
        timeline = List.copyOf(timeline);
    }
}
