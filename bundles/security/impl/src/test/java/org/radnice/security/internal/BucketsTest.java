package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Buckets buckets = new Buckets(100, nanos::get);

    @Test
    void givesPermitsBackEvenly() {
        assertThat(buckets.take("a", 2, MINUTE)).isEmpty();
        assertThat(buckets.take("a", 2, MINUTE)).isEmpty();
        assertThat(buckets.take("a", 2, MINUTE)).contains(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(20));
        assertThat(buckets.take("a", 2, MINUTE)).contains(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(10));
        assertThat(buckets.take("a", 2, MINUTE)).isEmpty();
        assertThat(buckets.take("a", 2, MINUTE)).isPresent();
    }

    @Test
    void keysDoNotTouchEachOther() {
        assertThat(buckets.take("a", 1, MINUTE)).isEmpty();
        assertThat(buckets.take("b", 1, MINUTE)).isEmpty();
        assertThat(buckets.take("a", 1, MINUTE)).isPresent();
    }

    @Test
    void whatIsGivenBackDoesNotCount() {
        buckets.take("a", 1, MINUTE);
        buckets.giveBack("a");
        assertThat(buckets.take("a", 1, MINUTE)).isEmpty();
    }

    @Test
    void memoryIsBoundedAndWhoeverIsUnderAttackStays() {
        buckets.take("victim", 1, MINUTE);
        for (int i = 0; i < 10_000; i++) {
            buckets.take("flood" + i, 1, MINUTE);
            assertThat(buckets.take("victim", 1, MINUTE)).isPresent();
        }
        assertThat(buckets.size()).isEqualTo(100);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
