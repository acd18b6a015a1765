package org.radnice.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hashes passwords with Argon2id. Each hash costs much on purpose, so only a few are made at the same time: a flood of
 * guesses must take neither all memory nor all processors from those who do something else.
 */
@Component(service = PasswordHasher.class)
public final class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Settings settings;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore slots;

    @Activate
    public PasswordHasher(@Reference Settings settings) {
        this.settings = settings;
        int concurrent = settings.current().password_hash_concurrent();
        this.slots = new Semaphore(concurrent > 0 ? concurrent : Runtime.getRuntime().availableProcessors(), true);
    }

    /**
     * The hash of a new password, ready to be stored.
     *
     * @throws BusyException when too many others are being hashed
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        SecurityConfig config = settings.current();
        int memory = config.password_hash_memory();
        int iterations = config.password_hash_iterations();
        byte[] hash = argon2id(password, salt, HASH_BYTES, memory, iterations, PARALLELISM);
        return new HashedPassword(memory, iterations, PARALLELISM, salt, hash).text();
    }

    /**
     * Whether the password is the one of the stored hash. Costs the same when there is no hash, so that the time of the answer
     * does not tell who has an account.
     *
     * @throws BusyException when too many others are being hashed
     */
    public boolean matches(String password, Optional<String> stored) {
        if (stored.isEmpty()) {
            hash(password);
            return false;
        }
        HashedPassword expected = HashedPassword.parse(stored.get());
        byte[] hash = argon2id(
                password,
                expected.salt(),
                expected.hash().length,
                expected.memory(),
                expected.iterations(),
                expected.parallelism());
        return MessageDigest.isEqual(hash, expected.hash());
    }

    /** Whether the stored hash was made with less effort than is configured now. */
    public boolean outdated(String stored) {
        SecurityConfig config = settings.current();
        return HashedPassword.parse(stored).weakerThan(config.password_hash_memory(), config.password_hash_iterations());
    }

    private byte[] argon2id(String password, byte[] salt, int length, int memory, int iterations, int parallelism) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        byte[] hash = new byte[length];
        takeSlot();
        try {
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(iterations)
                    .withParallelism(parallelism)
                    .withSalt(salt)
                    .build());
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            slots.release();
        }
        return hash;
    }

    private void takeSlot() {
        try {
            if (slots.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new BusyException();
    }
}
