package org.radnice.forms.internal.submission;

import java.time.LocalDate;

/** When the clock turns to a term that the sender has: once to remind them, once when it has run out. */
final class Terms {

    /** How many days before the last one the sender is reminded. */
    static final int REMIND_BEFORE = 2;

    private Terms() {}

    /** The first such day of a term that is set today; one too short for a reminder has only its end. */
    static LocalDate first(LocalDate today, LocalDate last) {
        LocalDate reminder = last.minusDays(REMIND_BEFORE);
        return reminder.isAfter(today) ? reminder : end(last);
    }

    /** The day on which the term has run out. */
    static LocalDate end(LocalDate last) {
        return last.plusDays(1);
    }
}
