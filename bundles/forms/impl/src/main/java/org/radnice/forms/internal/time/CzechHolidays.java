package org.radnice.forms.internal.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days off: Saturdays, Sundays, and the holidays of 245/2000 Sb. §§ 1 and 2. */
public final class CzechHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 8), MonthDay.of(7, 5), MonthDay.of(7, 6),
            MonthDay.of(9, 28), MonthDay.of(10, 28), MonthDay.of(11, 17),
            MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private CzechHolidays() {}

    /** Whether the office does not work on this day. */
    public static boolean isDayOff(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
