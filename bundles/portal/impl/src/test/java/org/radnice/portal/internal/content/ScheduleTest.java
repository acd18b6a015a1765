package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }

    private static Instant until(int hour) {
        return hour == 0 ? null : at(hour);
    }

    @ParameterizedTest(name = "version 1 from {0} to {1}, version 2 planned from {2} to {3}: at {4} the public sees {5}")
    @CsvSource({
        "10, 0,  0, 0, 11, 1",
        "10, 0,  0, 0, 10, 1",
        "10, 12, 0, 0, 11, 1",
        "10, 12, 0, 0, 12, 0",
        "10, 0, 20, 0, 19, 1",
        "10, 0, 20, 0, 20, 2",
        "10, 0, 20, 30, 29, 2",
        // The old version does not come back when the new one is over.
        "10, 0, 20, 30, 30, 0",
        "10, 12, 20, 0, 15, 0",
    })
    void tellsWhatThePublicSees(int from, int to, int nextFrom, int nextTo, int now, int seen) {
        Schedule schedule = Schedule.NONE.publish(1, at(from), until(to), at(from));
        if (nextFrom > 0) {
            schedule = schedule.publish(2, at(nextFrom), until(nextTo), at(from));
        }
        assertThat(schedule.at(at(now))).isEqualTo(seen);
    }

    @Test
    void aVersionThatIsPublishedNowReplacesWhatWasPlanned() {
        Schedule schedule = Schedule.NONE
                .publish(1, at(1), null, at(1))
                .publish(2, at(10), null, at(2))
                .publish(3, at(3), null, at(3));
        assertThat(schedule.at(at(11))).isEqualTo(3);
    }

    @Test
    void whatHasBegunIsKeptWhenSomethingElseIsPlanned() {
        Schedule schedule = Schedule.NONE
                .publish(1, at(1), null, at(1))
                .publish(2, at(10), null, at(2))
                .publish(3, at(20), null, at(15));
        assertThat(schedule.at(at(16))).isEqualTo(2);
        assertThat(schedule.at(at(20))).isEqualTo(3);
    }

    @Test
    void withdrawingEndsWhatIsThereAndWhatIsPlanned() {
        Schedule schedule =
                Schedule.NONE.publish(1, at(1), null, at(1)).publish(2, at(10), null, at(2)).withdraw(at(5));
        assertThat(schedule.at(at(4))).isEqualTo(1);
        assertThat(schedule.at(at(5))).isZero();
        assertThat(schedule.at(at(11))).isZero();
        assertThat(Schedule.NONE.withdraw(at(1))).isEqualTo(Schedule.NONE);
    }

    @Test
    void knowsWhenItsAnswerChanges() {
        Schedule schedule = Schedule.NONE.publish(1, at(1), at(8), at(1)).publish(2, at(10), at(12), at(2));
        assertThat(schedule.nextChange(at(2))).contains(at(8));
        assertThat(schedule.nextChange(at(8))).contains(at(10));
        assertThat(schedule.nextChange(at(12))).isEmpty();
        assertThat(schedule.lastChange(at(11))).contains(at(10));
        assertThat(Schedule.NONE.lastChange(at(1))).isEmpty();
    }
}
