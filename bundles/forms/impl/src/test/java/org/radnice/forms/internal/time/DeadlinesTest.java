package org.radnice.forms.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    @ParameterizedTest(name = "{1} days from {0} end on {2}: {3}")
    @CsvSource({
        "2025-12-01, 5, 2025-12-08, Saturday moves to Monday",
        "2025-12-03, 5, 2025-12-08, Monday",
        "2025-12-19, 5, 2025-12-29, Christmas and a weekend",
        "2026-03-29, 5, 2026-04-07, Good Friday to Easter Monday",
        "2025-11-12, 5, 2025-11-18, a state holiday",
        "2025-11-03, 30, 2025-12-03, an ordinary month",
        "2024-02-14, 15, 2024-02-29, a leap year"
    })
    void ends(LocalDate event, int days, LocalDate end, String why) {
        assertThat(Deadlines.end(event, days)).as(why).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easter(int year, LocalDate day) {
        assertThat(CzechHolidays.easter(year)).isEqualTo(day);
    }
}
