package org.radnice.kernel.modules.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides whether a new generation of a module can take over. */
final class Readiness {

    private Readiness() {}

    /**
     * What is still missing, one English sentence each; nothing when the generation can take over.
     *
     * <p>A new generation must do at least what the old one does: every component that is satisfied there and still exists must
     * be satisfied here. What does not work in the old one either (an optional part that is not configured, a mail server that
     * is away) is no reason to refuse the new one.
     */
    static List<String> missing(Generation fresh, Optional<Generation> old) {
        Stream<String> notActive = fresh.active() ? Stream.empty() : Stream.of("its bundles do not all run");
        Stream<String> failed =
                fresh.failed().stream().sorted().map(component -> "component " + component + " fails to activate");
        Stream<String> unsatisfied = new TreeSet<>(fresh.components().keySet())
                .stream()
                        .filter(component -> !fresh.satisfied(component) && !fresh.failed().contains(component))
                        .filter(component -> expected(component, fresh, old))
                        .map(component -> "component " + component + " is not satisfied");
        Stream<String> down = new TreeSet<>(fresh.health().keySet())
                .stream()
                        .filter(fresh::down)
                        .filter(check -> old.isEmpty() || !old.get().down(check))
                        .map(check -> "check " + check + " is down: " + fresh.health().get(check).detail());
        return Stream.of(notActive, failed, unsatisfied, down).flatMap(part -> part).toList();
    }

    private static boolean expected(String component, Generation fresh, Optional<Generation> old) {
        if (old.isPresent() && old.get().components().containsKey(component)) {
            return old.get().satisfied(component);
        }
        return fresh.publishing().contains(component);
    }
}
