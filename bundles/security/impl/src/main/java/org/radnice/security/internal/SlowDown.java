package org.radnice.security.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.security.api.TooManyRequestsException;

/**
 * Slows down whoever guesses passwords: per client address and per account. Browsers in which the owner of the account has
 * signed in before are counted apart, so that a stranger's guesses never lock the owner out; and the way over a mailed link
 * is open all the time.
 */
@Component(service = SlowDown.class)
public final class SlowDown {

    private static final int MOST_BUCKETS = 100_000;

    private final Settings settings;
    private final Buckets buckets;

    @Activate
    public SlowDown(@Reference Settings settings) {
        this(settings, new Buckets(MOST_BUCKETS, System::nanoTime));
    }

    SlowDown(Settings settings, Buckets buckets) {
        this.settings = settings;
        this.buckets = buckets;
    }

    /** A try to sign in that counts as a wrong one until it is known to be right. */
    final class Attempt {
        private final List<String> taken = new ArrayList<>();

        /** The password was right. */
        void succeeded() {
            taken.forEach(buckets::giveBack);
        }
    }

    /**
     * Begins a try.
     *
     * @param address of the client
     * @param email for which a password is given; whether there is such an account makes no difference
     * @param device hash of the browser's secret when the owner has signed in with it before
     * @throws TooManyRequestsException when there were too many wrong ones
     */
    Attempt begin(String address, String email, Optional<String> device) {
        SecurityConfig config = settings.current();
        Duration period = Duration.ofMinutes(config.signin_period_minutes());
        Attempt attempt = new Attempt();
        take(attempt, "address\n" + address, config.signin_failures_address(), period);
        if (device.isPresent()) {
            take(attempt, "device\n" + device.get(), config.signin_failures_device(), period);
        } else {
            // As a digest, since whatever was typed as an address may be long.
            take(attempt, "account\n" + Digests.sha256(email), config.signin_failures_account(), period);
        }
        return attempt;
    }

    private void take(Attempt attempt, String key, int permits, Duration period) {
        Optional<Duration> wait = buckets.take(key, permits, period);
        if (wait.isPresent()) {
            attempt.succeeded();
            throw new TooManyRequestsException(wait.get());
        }
        attempt.taken.add(key);
    }
}
