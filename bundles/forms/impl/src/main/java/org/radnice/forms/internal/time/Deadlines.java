package org.radnice.forms.internal.time;

import java.time.LocalDate;

/** Ends of periods that are set in days. */
public final class Deadlines {

    /** Days for confirming a submission of an unproved sender: 500/2004 Sb. § 37 (4), 280/2009 Sb. § 71 (3). */
    public static final int CONFIRMATION = 5;

    private Deadlines() {}

    /**
     * Last day of a period of so many days: the day of the event does not count (500/2004 Sb. § 40 (1) a; 280/2009 Sb.
     * § 33 (2)), and a period that would end on a day off ends on the next working day (§ 40 (1) c; § 33 (4)).
     */
    public static LocalDate end(LocalDate event, int days) {
        LocalDate day = event.plusDays(days);
        while (CzechHolidays.isDayOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
