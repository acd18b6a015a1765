package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher(TestSettings.with(Map.of()));

    @Test
    void knowsTheRightPasswordOnly() {
        String stored = hasher.hash("kůň žere mrkev");
        assertThat(stored).startsWith("$argon2id$v=19$m=8192,t=1,p=1$").hasSizeLessThan(255);
        assertThat(hasher.matches("kůň žere mrkev", Optional.of(stored))).isTrue();
        assertThat(hasher.matches("kun zere mrkev", Optional.of(stored))).isFalse();
        assertThat(hasher.matches("kůň žere mrkev", Optional.empty())).isFalse();
        assertThat(hasher.hash("kůň žere mrkev")).isNotEqualTo(stored);
    }

    /** From the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32 */
    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(hasher.matches(
                        "password",
                        Optional.of("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")))
                .isTrue();
    }

    @Test
    void seesHashesThatAreWeakerThanConfigured() {
        String weak = hasher.hash("cokoli");
        assertThat(hasher.outdated(weak)).isFalse();
        PasswordHasher stronger = new PasswordHasher(TestSettings.with(Map.of("password_hash_memory", 9000)));
        assertThat(stronger.outdated(weak)).isTrue();
        assertThat(stronger.matches("cokoli", Optional.of(weak))).isTrue();
        assertThat(hasher.outdated(stronger.hash("cokoli"))).isFalse();
    }

    @Test
    void readsNothingElse() {
        assertThatThrownBy(() -> hasher.matches("x", Optional.of("$2a$10$abc"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(HashedPassword.parse(hasher.hash("x")).toString()).doesNotContain("$");
    }
}
