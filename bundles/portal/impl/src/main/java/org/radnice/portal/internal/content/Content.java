package org.radnice.portal.internal.content;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A text of the office with its life; what it says lies in its {@linkplain Version versions}.
 *
 * @param id kind and slug
 * @param title Czech title of its newest version, for lists
 * @param owner account id of who looks after it, or empty
 * @param schedule what the public sees when
 * @param lastVersion number of its newest version
 * @param openVersion number of the version that is being worked on, or 0
 * @param review when it is looked at again
 * @param importedSha digest of the shipped file that it comes from, or empty
 * @param edited whether the office has ever worked on it: then nothing shipped overwrites it
 */
public record Content(
        String id,
        Kind kind,
        String slug,
        String title,
        String owner,
        Schedule schedule,
        int lastVersion,
        int openVersion,
        Review review,
        String importedSha,
        boolean edited) {

    /**
     * Who has looked at it, and when somebody does so again.
     *
     * @param months months between two reviews, 0 for none
     * @param due day of the next review, or {@code null}
     * @param remindedOn day of the last reminder, or {@code null}
     * @param verifiedOn day when a person of the office confirmed that it is right, or {@code null}
     * @param verifiedBy account id of that person, or empty
     */
    public record Review(int months, LocalDate due, LocalDate remindedOn, LocalDate verifiedOn, String verifiedBy) {

        /** Nobody has looked yet; the first review counts from today. */
        public static Review fresh(int months, LocalDate today) {
            return new Review(months, ReviewRule.next(today, months), null, null, "");
        }

        /** Whether the day has come. */
        public boolean late(LocalDate today) {
            return due != null && !today.isBefore(due);
        }

        Review confirmed(LocalDate today, String by) {
            return new Review(months, ReviewRule.next(today, months), null, today, by);
        }

        Review reminded(LocalDate today) {
            return new Review(months, due, today, verifiedOn, verifiedBy);
        }

        /** What has changed is no longer what was verified. */
        Review replaced(int newMonths, LocalDate today) {
            return new Review(newMonths, due == null ? ReviewRule.next(today, newMonths) : due, remindedOn, null, "");
        }
    }

    /** Address for the public. */
    public String path() {
        return kind.path(slug);
    }

    /** Number of the version that the public sees, or 0. */
    public int live(Instant now) {
        return schedule.at(now);
    }

    /** A text with its first draft. */
    static Content begun(Kind kind, Body body, String owner, LocalDate today) {
        return new Content(
                kind.id(body.slug()),
                kind,
                body.slug(),
                body.titles().get(Body.FIRST_LANGUAGE),
                owner,
                Schedule.NONE,
                1,
                1,
                Review.fresh(body.reviewMonths(), today),
                "",
                true);
    }

    Content titled(String newTitle) {
        return new Content(
                id, kind, slug, newTitle, owner, schedule, lastVersion, openVersion, review, importedSha, edited);
    }

    Content owned(String newOwner) {
        return new Content(
                id, kind, slug, title, newOwner, schedule, lastVersion, openVersion, review, importedSha, edited);
    }

    Content scheduled(Schedule newSchedule) {
        return new Content(
                id, kind, slug, title, owner, newSchedule, lastVersion, openVersion, review, importedSha, edited);
    }

    Content reviewed(Review newReview) {
        return new Content(
                id, kind, slug, title, owner, schedule, lastVersion, openVersion, newReview, importedSha, edited);
    }

    /** With a new open version of the office. */
    Content opened() {
        int number = lastVersion + 1;
        return new Content(id, kind, slug, title, owner, schedule, number, number, review, importedSha, true);
    }

    /** Without an open version. */
    Content closed() {
        return new Content(id, kind, slug, title, owner, schedule, lastVersion, 0, review, importedSha, edited);
    }
}
