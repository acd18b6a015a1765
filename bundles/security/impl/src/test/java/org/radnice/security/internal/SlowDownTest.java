package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.radnice.security.api.TooManyRequestsException;

class SlowDownTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SlowDown slowDown = new SlowDown(
            TestSettings.with(Map.of("signin_failures_account", 3, "signin_failures_address", 5, "signin_failures_device", 3)),
            new Buckets(1000, nanos::get));

    @Test
    void slowsGuessesOfOneAccountFromManyAddresses() {
        for (int i = 0; i < 3; i++) {
            slowDown.begin("10.0.0." + i, "jana@example.cz", Optional.empty());
        }
        assertThatThrownBy(() -> slowDown.begin("10.0.0.9", "jana@example.cz", Optional.empty()))
                .isInstanceOfSatisfying(TooManyRequestsException.class, e ->
                        assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(5)));
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThatCode(() -> slowDown.begin("10.0.0.9", "jana@example.cz", Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void doesNotLockTheOwnerOut() {
        for (int i = 0; i < 3; i++) {
            slowDown.begin("10.0.0." + i, "jana@example.cz", Optional.empty());
        }
        assertThatCode(() -> slowDown.begin("10.1.1.1", "jana@example.cz", Optional.of("known"))).doesNotThrowAnyException();
    }

    @Test
    void slowsGuessesOfManyAccountsFromOneAddress() {
        for (int i = 0; i < 5; i++) {
            slowDown.begin("10.0.0.1", "a" + i + "@example.cz", Optional.empty());
        }
        assertThatThrownBy(() -> slowDown.begin("10.0.0.1", "b@example.cz", Optional.of("known")))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void rightPasswordsDoNotCount() {
        for (int i = 0; i < 100; i++) {
            slowDown.begin("10.0.0.1", "jana@example.cz", Optional.empty()).succeeded();
        }
    }

    @Test
    void aRefusedTryTakesNothingFromTheAddress() {
        for (int i = 0; i < 3; i++) {
            slowDown.begin("10.0.0." + i, "jana@example.cz", Optional.empty());
        }
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> slowDown.begin("10.9.9.9", "jana@example.cz", Optional.empty()))
                    .isInstanceOf(TooManyRequestsException.class);
        }
        assertThatCode(() -> slowDown.begin("10.9.9.9", "petr@example.cz", Optional.empty())).doesNotThrowAnyException();
    }
}
