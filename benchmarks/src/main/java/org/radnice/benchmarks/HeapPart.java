package org.radnice.benchmarks;

import org.radnice.itests.Distribution;

/** Whether the heap grows with the requests. */
record HeapPart(Site site, Report report) implements Part {

    private static final int EARLY = 100_000;
    private static final int LATE = 1_000_000;

    /** Two collections of one and the same heap differ by a little. */
    private static final double SAME = 1.05;

    @Override
    public void run() throws Exception {
        Distribution server = site.server();
        long failed = site.load(Site.SERVICE_PAGE).count(EARLY).failed();
        double early = Jvm.heap(server.process());
        failed += site.load(Site.SERVICE_PAGE).count(LATE - EARLY).failed();
        double late = Jvm.heap(server.process());
        report.holds(failed == 0, "1,000,000 requests, failed", String.valueOf(failed), "0");
        report.atMost("heap after 1,000,000 requests", late, "after 100,000", early, SAME, "MB");
    }
}
