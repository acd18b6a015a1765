package org.radnice.kernel.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class SwapPlanTest {

    private static final Version V0 = Version.parseVersion("0.1.0");
    private static final Version V1 = Version.parseVersion("0.1.1");
    private static final Version V2 = Version.parseVersion("0.1.2");

    @Test
    void installsTheNewVersionAndRemovesTheOld() {
        assertThat(SwapPlan.of("forms", V1, Set.of(V0), Set.of(V1, V2))).isEqualTo(new SwapPlan(true, V1, Set.of(V0)));
    }

    @Test
    void goesBackToALowerVersion() {
        assertThat(SwapPlan.of("forms", V0, Set.of(V1), Set.of(V0))).isEqualTo(new SwapPlan(true, V0, Set.of(V1)));
    }

    @Test
    void endsASwapThatWasInterrupted() {
        assertThat(SwapPlan.of("forms", V1, Set.of(V0, V1), Set.of())).isEqualTo(new SwapPlan(false, V1, Set.of(V0)));
        assertThat(SwapPlan.of("forms", V0, Set.of(V0, V1), Set.of())).isEqualTo(new SwapPlan(false, V0, Set.of(V1)));
    }

    @Test
    void refusesTheVersionThatRunsAlone() {
        assertThatThrownBy(() -> SwapPlan.of("forms", V0, Set.of(V0), Set.of(V1))).isInstanceOf(SameVersionException.class);
    }

    @Test
    void refusesAVersionThatIsNowhere() {
        assertThatThrownBy(() -> SwapPlan.of("forms", V2, Set.of(V0), Set.of(V1)))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessageContaining("0.1.1")
                .hasMessageContaining("modules/");
    }

    @Test
    void refusesAStoppedModule() {
        assertThatThrownBy(() -> SwapPlan.of("forms", V1, Set.of(), Set.of(V1)))
                .isInstanceOf(ModuleStoppedException.class)
                .hasMessageContaining("module:start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "web", "kernel-api", "radnice-runtime-cxf", "scr", "framework"})
    void refusesWhatIsReplacedWithTheNode(String name) {
        assertThatThrownBy(() -> SwapPlan.of(name, V1, Set.of(V0), Set.of(V1)))
                .isInstanceOf(NotSwappableException.class)
                .hasMessageContaining("is replaced with the node");
    }
}
