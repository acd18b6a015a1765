package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger loads = new AtomicInteger();
    private final Recent<String> recent = new Recent<>(2, () -> Duration.ofSeconds(5), nanos::get);

    @Test
    void remembersForAShortTime() {
        assertThat(load("a")).isEqualTo("a1");
        assertThat(load("a")).isEqualTo("a1");
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(load("a")).isEqualTo("a2");
    }

    @Test
    void forgetsOnDemandAndWhenFull() {
        load("a");
        recent.forget("a");
        assertThat(load("a")).isEqualTo("a2");
        load("b");
        load("c");
        assertThat(load("a")).isEqualTo("a5");
    }

    @Test
    void doesNotRememberWhatWasLoadedBeforeAChange() {
        String stale = recent.get("a", key -> {
            recent.forget("a");
            return "stale";
        });
        assertThat(stale).isEqualTo("stale");
        assertThat(load("a")).isEqualTo("a1");
    }

    private String load(String key) {
        return recent.get(key, k -> k + loads.incrementAndGet());
    }
}
