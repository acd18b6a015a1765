package org.radnice.kernel.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.radnice.kernel.api.health.Health;

class ReadinessTest {

    private static final Version VERSION = Version.parseVersion("1.0.0");
    private static final Optional<Generation> NONE = Optional.empty();

    @Test
    void aModuleWithItsPublicationSatisfiedIsReady() {
        assertThat(Readiness.missing(generation(true, Map.of("web", true, "optional", false)), NONE)).isEmpty();
    }

    @Test
    void thePublicationIsExpected() {
        assertThat(Readiness.missing(generation(true, Map.of("web", false)), NONE))
                .containsExactly("component web is not satisfied");
    }

    @Test
    void allBundlesMustRun() {
        assertThat(Readiness.missing(generation(false, Map.of("web", true)), NONE))
                .containsExactly("its bundles do not all run");
    }

    @Test
    void whatWorkedBeforeMustWorkAgain() {
        Generation old = generation(true, Map.of("web", true, "handler", true, "optional", false));
        Generation fresh = generation(true, Map.of("web", true, "handler", false, "optional", false));
        assertThat(Readiness.missing(fresh, Optional.of(old))).containsExactly("component handler is not satisfied");
    }

    @Test
    void whatIsGoneOrNewIsNotExpected() {
        Generation old = generation(true, Map.of("web", true, "gone", true));
        Generation fresh = generation(true, Map.of("web", true, "new", false));
        assertThat(Readiness.missing(fresh, Optional.of(old))).isEmpty();
    }

    @Test
    void whatDidNotWorkBeforeEitherIsNotExpected() {
        Generation old = generation(true, Map.of("web", false));
        Generation fresh = generation(true, Map.of("web", false));
        assertThat(Readiness.missing(fresh, Optional.of(old))).isEmpty();
    }

    @Test
    void aComponentThatFailsToActivateIsNeverReady() {
        Generation fresh = new Generation(VERSION, true, Map.of("job", false), Set.of(), Set.of("job"), Map.of());
        assertThat(Readiness.missing(fresh, Optional.of(generation(true, Map.of("job", false)))))
                .containsExactly("component job fails to activate");
    }

    @Test
    void aCheckThatIsDownIsAReasonUnlessItWasDownBefore() {
        Generation fresh = healthy(Health.down("no connection"));
        assertThat(Readiness.missing(fresh, NONE)).containsExactly("check mail is down: no connection");
        assertThat(Readiness.missing(fresh, Optional.of(healthy(Health.up("fine"))))).hasSize(1);
        assertThat(Readiness.missing(fresh, Optional.of(healthy(Health.warn("slow"))))).hasSize(1);
        assertThat(Readiness.missing(fresh, Optional.of(healthy(Health.down("no connection"))))).isEmpty();
    }

    @Test
    void aWarningIsNoReason() {
        assertThat(Readiness.missing(healthy(Health.warn("slow")), NONE)).isEmpty();
    }

    private static Generation generation(boolean active, Map<String, Boolean> components) {
        return new Generation(VERSION, active, components, Set.of("web"), Set.of(), Map.of());
    }

    private static Generation healthy(Health mail) {
        return new Generation(VERSION, true, Map.of("web", true), Set.of("web"), Set.of(), Map.of("mail", mail));
    }
}
