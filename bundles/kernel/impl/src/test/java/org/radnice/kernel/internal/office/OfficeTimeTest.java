package org.radnice.kernel.internal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.office.OfficeTime;

class OfficeTimeTest {

    @Test
    void daysBeginAtMidnightOfTheOffice() {
        assertThat(OfficeTime.start(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(OfficeTime.start(LocalDate.of(2026, 1, 1))).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(OfficeTime.day(Instant.parse("2026-06-30T22:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void theDaysOnWhichSummerTimeChangesAreShorterAndLonger() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertThat(Duration.between(OfficeTime.start(spring), OfficeTime.end(spring))).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(OfficeTime.start(autumn), OfficeTime.end(autumn))).isEqualTo(Duration.ofHours(25));
    }
}
