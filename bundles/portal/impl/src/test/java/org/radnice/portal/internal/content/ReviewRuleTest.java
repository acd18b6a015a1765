package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRuleTest {

    @ParameterizedTest(name = "due {0}, reminded {1}, today {2}: {3}")
    @CsvSource({
        ",           ,           2026-11-01, false",
        "2026-12-01, ,           2026-11-16, false",
        "2026-12-01, ,           2026-11-17, true",
        "2026-12-01, 2026-11-17, 2026-11-20, false",
        "2026-12-01, 2026-11-17, 2026-12-01, true",
        "2026-12-01, 2026-12-01, 2026-12-02, false",
        "2026-12-01, 2026-12-01, 2026-12-31, true",
        "2026-12-01, 2025-12-01, 2026-11-20, true",
        "2026-12-01, ,           2027-03-01, true",
    })
    void remindsBeforeOnAndAfterTheDay(LocalDate due, LocalDate reminded, LocalDate today, boolean remind) {
        assertThat(ReviewRule.remind(due, reminded, today, 14)).isEqualTo(remind);
    }

    @Test
    void theNextReviewCountsFromTheConfirmation() {
        assertThat(ReviewRule.next(LocalDate.of(2026, 8, 31), 6)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(ReviewRule.next(LocalDate.of(2026, 8, 31), 0)).isNull();
    }
}
