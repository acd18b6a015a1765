package org.radnice.kernel.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.radnice.kernel.modules.internal.ModuleState.State;

class ModuleStateTest {

    @Test
    void theStateFollowsFromTheGenerations() {
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThat(state(generation("1.0.0", true, true))).isEqualTo(State.RUNNING);
        assertThat(state(generation("1.0.0", false, true))).isEqualTo(State.STARTING);
        assertThat(state(generation("1.0.0", true, false))).isEqualTo(State.STARTING);
        assertThat(state(generation("1.0.0", true, true), generation("1.0.1", true, true)))
                .isEqualTo(State.TWO_GENERATIONS);
    }

    @Test
    void modulesAreFeaturesOfOneWord() {
        assertThat(List.of("forms", "kernel", "web", "mis2")).allMatch(ModuleName::isModule);
        assertThat(List.of("forms-api", "radnice-runtime-cxf", "scr", "framework", "aries.x")).noneMatch(ModuleName::isModule);
        assertThat(List.of("kernel", "web", "web-api")).noneMatch(ModuleName::isSwappable);
    }

    private static State state(Generation... generations) {
        return new ModuleState("forms", List.of(generations), Set.of(), true).state();
    }

    private static Generation generation(String version, boolean active, boolean published) {
        return new Generation(
                Version.parseVersion(version), active, Map.of("web", published), Set.of("web"), Set.of(), Map.of());
    }
}
