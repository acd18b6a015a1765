package org.radnice.itests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Swaps of one module there and back under load. */
public final class Swap {

    private static final Set<String> REPLACED_WITH_THE_NODE = Set.of("kernel", "web");

    private final Distribution server;
    private final List<Load.Call> calls;
    private final int threads;
    private final int requestsPerPhase;

    /** @param requestsPerPhase how many are answered before each swap and after it; half as many after the last one */
    public Swap(Distribution server, List<Load.Call> calls, int threads, int requestsPerPhase) {
        this.server = server;
        this.calls = List.copyOf(calls);
        this.threads = threads;
        this.requestsPerPhase = requestsPerPhase;
    }

    /**
     * What the load has seen.
     *
     * @param answered requests that were answered as expected
     * @param failures what failed, with how often
     * @param firstFailure what the first of them said, or an empty string
     * @param longestGap longest time between two answers
     * @param answersByName how often each request was answered as expected
     */
    public record Seen(
            long answered,
            Map<String, Long> failures,
            String firstFailure,
            Duration longestGap,
            Map<String, Long> answersByName) {

        /** Of a load that has ended. */
        public static Seen by(Load load) {
            return new Seen(
                    load.answered(),
                    counts(load.failures()),
                    load.firstFailure().orElse(""),
                    load.longestGap(),
                    counts(load.answersByName()));
        }

        private static Map<String, Long> counts(Map<String, AtomicLong> running) {
            return running.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get()));
        }

        /** Number of requests that were not answered as expected. */
        public long failed() {
            return failures.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The modules of this server that can be swapped, those that come with other features included. */
    public static List<String> modules(Distribution server) {
        return ModuleList.of(server).keySet().stream().filter(name -> !REPLACED_WITH_THE_NODE.contains(name)).toList();
    }

    /** The one version of the module that is installed. */
    public String version(String module) {
        Set<String> installed = ModuleList.of(server).get(module).installed();
        if (installed.size() != 1) {
            throw new AssertionError(module + " is installed as " + installed);
        }
        return installed.iterator().next();
    }

    /** Swaps the module to another version and back. */
    public Seen thereAndBack(String module, String other) {
        String former = version(module);
        NewVersion.of(server.installation(), module, other).into(server.home());
        return under(load -> {
            to(module, other);
            load.awaitMore(requestsPerPhase, limit());
            to(module, former);
        });
    }

    /** As much load with no swap. */
    public Seen nothing() {
        return under(load -> load.awaitMore(requestsPerPhase, limit()));
    }

    private interface Work {
        void under(Load load);
    }

    private Seen under(Work work) {
        try (Load load = Load.start(calls, threads)) {
            load.awaitMore(requestsPerPhase, limit());
            work.under(load);
            load.awaitMore(requestsPerPhase / 2, limit());
            load.close();
            return Seen.by(load);
        }
    }

    private void to(String module, String version) {
        server.shell("module:swap " + module + " " + version);
        String installed = version(module);
        if (!installed.equals(version)) {
            throw new AssertionError(module + " is " + installed + " after a swap to " + version);
        }
    }

    private Duration limit() {
        return Duration.ofSeconds(120 + requestsPerPhase / 20);
    }
}
