package org.radnice.benchmarks;

import java.time.Duration;
import org.radnice.itests.Installation;
import org.radnice.itests.Load;
import org.radnice.itests.NewRelease;
import org.radnice.itests.Proxy;
import org.radnice.itests.Requests;
import org.radnice.itests.TestDatabase;
import org.radnice.itests.TwoNodes;

/** Two nodes on PostgreSQL behind HAProxy get another kernel, web and runtime, one after the other, under load. */
record NodesPart(Installation installation, Report report) implements Part {

    private static final String NEXT = "0.99.0";
    private static final int THREADS = 4;
    private static final int REQUESTS = 10_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public void run() throws Exception {
        if (!Proxy.installed()) {
            report.holds(false, "two nodes", "HAProxy is not installed", "Debian: apt-get install haproxy");
            return;
        }
        try (TestDatabase database = TestDatabase.postgres(installation.work()).orElseThrow();
                TwoNodes nodes = TwoNodes.start("nodes", database);
                Proxy proxy = Proxy.start(nodes.a(), nodes.b());
                Load load = Load.start(Requests.to(proxy.address()), THREADS)) {
            load.awaitMore(REQUESTS, LIMIT);
            nodes.replace(proxy, NewRelease.after(nodes.a().installation(), NEXT).into(installation.work().resolve("radnice-" + NEXT)));
            load.awaitMore(REQUESTS, LIMIT);
            load.close();
            long failed = load.failures().values().stream().mapToLong(Number::longValue).sum();
            report.holds(failed == 0, "two nodes replaced one after the other, failed", failed + " of " + load.answered(), "0");
            if (failed > 0) {
                report.line(load.failures() + " the first with " + load.firstFailure().orElse(""));
            }
            report.note("longest gap meanwhile", "%.0f ms".formatted(load.longestGap().toNanos() / 1e6), "");
        }
    }
}
