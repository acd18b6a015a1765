package org.radnice.notification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that could not be delivered is tried again: soon at first, then ever more seldom, for about two days. */
public final class RetryRule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private RetryRule() {}

    /**
     * The time of the next try.
     *
     * @param attempts tries that have failed, at least 1
     * @param permanent whether the server has said that trying again makes no sense (RFC 5321, 4.2.1: replies 5yz)
     * @return empty when the message is given up
     */
    public static Optional<Instant> next(int attempts, boolean permanent, Instant now) {
        return permanent || attempts > PAUSES.size() ? Optional.empty() : Optional.of(now.plus(PAUSES.get(attempts - 1)));
    }
}
