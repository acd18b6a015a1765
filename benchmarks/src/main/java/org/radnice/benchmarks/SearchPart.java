package org.radnice.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** How long a search takes at a modest rate: pages, and the interface for programs. */
record SearchPart(Site site, Report report) implements Part {

    private static final List<String> WORDS =
            List.of("popelnice", "odpady", "pes", "poplatek za psa", "občanský průkaz", "parkovani", "matrika", "poplatk", "xyzzy");
    private static final int CONNECTIONS = 4;
    private static final double PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURE = Duration.ofSeconds(20);

    @Override
    public void run() throws Exception {
        measure("search page", "/hledat?q=");
        measure("search by REST", "/api/portal/v1/search?q=");
    }

    private void measure(String what, String path) throws InterruptedException {
        List<Request> requests = WORDS.stream()
                .map(words -> Request.get("localhost", path + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .toList();
        site.load(requests, CONNECTIONS).during(WARM_UP);
        LoadResult result = site.load(requests, CONNECTIONS).during(MEASURE, PER_SECOND);
        report.holds(result.failed() == 0, what + ", failed", result.failed() + " of " + result.requests(), "0 " + result.failures());
        report.below(what + ", p95 at %.0f/s".formatted(PER_SECOND), result.latencies().percentile(0.95).toNanos() / 1e6, 50, "ms");
    }
}
