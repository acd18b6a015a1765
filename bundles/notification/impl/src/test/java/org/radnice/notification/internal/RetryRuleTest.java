package org.radnice.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest(name = "after {0} failed tries the next comes in {1}")
    @CsvSource({"1, PT30S", "2, PT2M", "3, PT10M", "5, PT2H", "8, PT24H"})
    void pausesGrow(int attempts, Duration pause) {
        assertThat(RetryRule.next(attempts, false, NOW)).contains(NOW.plus(pause));
    }

    @Test
    void givesUpInTheEnd() {
        assertThat(RetryRule.next(9, false, NOW)).isEmpty();
    }

    @Test
    void givesUpAtOnceWhenTheServerRefusesForGood() {
        assertThat(RetryRule.next(1, true, NOW)).isEmpty();
    }
}
