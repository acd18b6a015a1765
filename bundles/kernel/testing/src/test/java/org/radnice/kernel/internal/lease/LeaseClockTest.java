package org.radnice.kernel.internal.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.TestDatabase;

class LeaseClockTest {

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#empty")
    void nodesWithWrongClocksAgreeOnTheTime(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.manager());
        LeaseClock fast = new LeaseClock(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        LeaseClock slow = new LeaseClock(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofDays(-2)));
        Duration apart = Duration.between(slow.instant(), fast.instant());
        if (database.dialect().equals("derby")) {
            assertThat(apart).as("one process, one clock").isGreaterThan(Duration.ofDays(3));
        } else {
            assertThat(apart.abs()).isLessThan(Duration.ofHours(1));
            assertThat(slow.ahead()).isGreaterThan(Duration.ofDays(1));
            assertThat(fast.ahead()).isLessThan(Duration.ofDays(-1));
        }
    }
}
