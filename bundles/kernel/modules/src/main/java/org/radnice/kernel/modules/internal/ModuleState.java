package org.radnice.kernel.modules.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Version;

/**
 * A module as the list shows it.
 *
 * @param name of the module
 * @param generations that are installed, by version
 * @param available versions that could be installed
 * @param swappable whether it can be replaced while the node runs
 */
public record ModuleState(String name, List<Generation> generations, Set<Version> available, boolean swappable) {

    /** In which state a module is. */
    public enum State {
        /** One version runs and is complete. */
        RUNNING("running"),
        /** One version is installed and not complete yet, or fails. */
        STARTING("starting"),
        /** No version is installed. */
        STOPPED("stopped"),
        /** A swap is under way, or was interrupted. */
        TWO_GENERATIONS("two generations");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As shown. */
        public String label() {
            return label;
        }
    }

    public ModuleState {
        generations = List.copyOf(generations);
        available = Set.copyOf(available);
    }

    /** The state of the module. */
    public State state() {
        if (generations.isEmpty()) {
            return State.STOPPED;
        }
        if (generations.size() > 1) {
            return State.TWO_GENERATIONS;
        }
        Generation only = generations.get(0);
        boolean complete = only.active()
                && only.failed().isEmpty()
                && only.publishing().stream().allMatch(only::satisfied);
        return complete ? State.RUNNING : State.STARTING;
    }

    /** Installed versions in their order. */
    public Set<Version> installed() {
        Set<Version> versions = new TreeSet<>();
        generations.forEach(generation -> versions.add(generation.version()));
        return versions;
    }
}
