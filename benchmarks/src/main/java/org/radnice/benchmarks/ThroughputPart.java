package org.radnice.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Requests per second of a page, beside what the layers below it can do in the same process. */
record ThroughputPart(Site site, Report report) implements Part {

    private static final String SERVLET = "/probe-servlet";
    private static final String CONSTANT = "/api/probe/v1/constant";
    /** More pages that differ than the server remembers: the address is in the links to the other languages. */
    private static final List<Request> DIFFERENT = IntStream.range(0, 5_000)
            .mapToObj(n -> Request.get("localhost", Site.SERVICE_PAGE + "?n=" + n))
            .toList();
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURE = Duration.ofSeconds(15);
    /** Long enough that one stall of the machine is less than a hundredth of it. */
    private static final Duration HALF_LOAD = Duration.ofSeconds(60);

    @Override
    public void run() throws InterruptedException {
        site.withProbe();
        for (String path : List.of(SERVLET, CONSTANT, Site.SERVICE_PAGE)) {
            site.load(path).during(WARM_UP);
        }
        site.load(DIFFERENT, Site.CONNECTIONS).during(WARM_UP);
        double servlet = measured("one-line servlet", site.load(SERVLET));
        double constant = measured("constant", site.load(CONSTANT));
        double page = measured("service page", site.load(Site.SERVICE_PAGE));
        double rendered = measured("service page, none found ready", site.load(DIFFERENT, Site.CONNECTIONS));
        report.note("one-line servlet", "%.0f/s".formatted(servlet), "calibration, %d connections".formatted(Site.CONNECTIONS));
        report.atLeast("constant through dispatcher and filters", constant, "one-line servlet", servlet, 0.3, "/s");
        report.atLeast("service page", page, "constant", constant, 0.6, "/s");
        report.atLeast("service page, none found ready", rendered, "constant", constant, 0.6, "/s");
        LoadResult half = site.load(Site.SERVICE_PAGE).during(HALF_LOAD, page / 2);
        report.holds(half.failed() == 0, "service page at half load, failed", half.failed() + " of " + half.requests(), "0");
        report.note("service page at half load, longest gap", "%.0f ms".formatted(half.longestGap().toNanos() / 1e6), "between two answers");
        report.below("service page at half load, p99", half.latencies().percentile(0.99).toNanos() / 1e6, 50, "ms");
    }

    private double measured(String what, SocketLoad load) throws InterruptedException {
        LoadResult result = load.during(MEASURE);
        report.holds(result.failed() == 0, what + ", failed", result.failed() + " of " + result.requests(), "0");
        return result.perSecond();
    }
}
