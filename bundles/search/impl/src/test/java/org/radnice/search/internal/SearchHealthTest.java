package org.radnice.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.health.Health;

/** A search that does not follow its sources says so. */
class SearchHealthTest {

    private static Health after(Round last, long seconds) {
        return new SearchHealth(() -> Optional.ofNullable(last), () -> TimeUnit.SECONDS.toNanos(seconds)).check();
    }

    @Test
    void thereIsNoIndexBeforeTheFirstRound() {
        assertThat(after(null, 0).status()).isEqualTo(Health.Status.DOWN);
    }

    @Test
    void allIsWellWhileTheRoundsSucceed() {
        assertThat(after(new Round(0, 2, Set.of(), true), 3)).isEqualTo(Health.up("The texts of 2 modules can be found"));
    }

    @Test
    void aSourceThatCannotBeIndexedIsNamed() {
        Health health = after(new Round(0, 2, Set.of("portal", "forms"), true), 3);
        assertThat(health.status()).isEqualTo(Health.Status.WARN);
        assertThat(health.detail()).contains("forms, portal").doesNotContain("synonyms");
    }

    @Test
    void synonymsThatCannotBeReadAreTold() {
        assertThat(after(new Round(0, 2, Set.of(), false), 3)).isEqualTo(Health.warn("The synonyms cannot be read"));
    }

    @Test
    void severalTroublesAreAllTold() {
        assertThat(after(new Round(0, 2, Set.of("portal"), false), 3).detail()).contains("portal", "synonyms");
    }

    @Test
    void noSourceIsNoSearch() {
        assertThat(after(new Round(0, 0, Set.of(), true), 3).status()).isEqualTo(Health.Status.WARN);
    }

    @Test
    void roundsThatHaveEndedAreTold() {
        assertThat(after(new Round(0, 2, Set.of(), true), 60).status()).isEqualTo(Health.Status.UP);
        assertThat(after(new Round(0, 2, Set.of(), true), 61))
                .isEqualTo(Health.warn("The index has not followed the texts for 61 s"));
    }
}
