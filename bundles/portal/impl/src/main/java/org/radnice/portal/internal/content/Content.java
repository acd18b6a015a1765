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
 * @param reviewMonths months between two reviews, 0 for none
 * @param reviewDue day of the next review, or {@code null}
 * @param remindedOn day of the last reminder, or {@code null}
 * @param verifiedOn day when a person of the office confirmed that it is right, or {@code null}
 * @param verifiedBy account id of that person, or empty
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
        int reviewMonths,
        LocalDate reviewDue,
        LocalDate remindedOn,
        LocalDate verifiedOn,
        String verifiedBy,
        String importedSha,
        boolean edited) {

    /** Address for the public. */
    public String path() {
        return kind.path(slug);
    }

    /** Number of the version that the public sees, or 0. */
    public int live(Instant now) {
        return schedule.at(now);
    }

    /** Whether the day of review has come. */
    public boolean reviewLate(LocalDate today) {
        return reviewDue != null && !today.isBefore(reviewDue);
    }
}
