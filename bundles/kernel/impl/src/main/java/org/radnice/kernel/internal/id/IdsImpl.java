package org.radnice.kernel.internal.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.id.Ids;

/** Makes identifiers of the system's secure random numbers. */
@Component
public final class IdsImpl implements Ids {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");
    private static final String SECRET_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Milliseconds and a counter of 12 bits, as they stand in the newest id. */
    private final AtomicLong newest = new AtomicLong();

    @Activate
    public IdsImpl(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public String next() {
        // The counter starts anew at random in the lower half, so that it tells nothing and rarely overflows; when it does,
        // it borrows from the next millisecond (RFC 9562, 6.2).
        long fresh = clock.millis() << COUNTER_BITS | random.nextInt(1 << COUNTER_BITS - 1);
        long stamp = newest.updateAndGet(last -> (fresh >>> COUNTER_BITS) > (last >>> COUNTER_BITS) ? fresh : last + 1);
        long high = stamp >>> COUNTER_BITS << 16 | 0x7000L | stamp & 0xFFFL;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    @Override
    public String secret() {
        StringBuilder secret = new StringBuilder(32);
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        for (byte b : bytes) {
            secret.append(SECRET_ALPHABET.charAt(b & 31));
        }
        return secret.toString();
    }

    @Override
    public String reference(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("A prefix has 2 to 4 capital letters");
        }
        StringBuilder payload = new StringBuilder(8);
        for (int i = 0; i < 7; i++) {
            payload.append(ReferenceCheck.ALPHABET.charAt(random.nextInt(ReferenceCheck.ALPHABET.length())));
        }
        payload.append(ReferenceCheck.of(payload.toString()));
        return prefix + "-" + payload.substring(0, 4) + "-" + payload.substring(4);
    }
}
