package org.radnice.portal.internal.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When the owner of a text is reminded to look at it again. */
public final class ReviewRule {

    /** Days between two reminders of a review that is late. */
    static final int AGAIN_AFTER = 30;

    private ReviewRule() {}

    /**
     * Whether to remind today: once before the day, once on it, then again and again until somebody confirms the text.
     *
     * @param due day of the review, or {@code null} for none
     * @param reminded day of the last reminder, or {@code null}
     * @param before how many days before the review the first reminder goes out
     */
    public static boolean remind(LocalDate due, LocalDate reminded, LocalDate today, int before) {
        if (due == null || today.isBefore(due.minusDays(before))) {
            return false;
        }
        if (reminded == null || reminded.isBefore(due.minusDays(before))) {
            return true;
        }
        if (today.isBefore(due)) {
            return false;
        }
        return reminded.isBefore(due) || ChronoUnit.DAYS.between(reminded, today) >= AGAIN_AFTER;
    }

    /** The day of the next review after a confirmation, or {@code null} for texts that are not reviewed. */
    public static LocalDate next(LocalDate confirmed, int months) {
        return months <= 0 ? null : confirmed.plusMonths(months);
    }
}
