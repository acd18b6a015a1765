package org.radnice.benchmarks;

import java.time.Duration;
import java.util.List;
import org.radnice.itests.Await;
import org.radnice.itests.Distribution;
import org.radnice.itests.Installation;
import org.radnice.itests.ModuleList;
import org.radnice.itests.Requests;
import org.radnice.itests.Setup;
import org.radnice.itests.Swap;

/** Each module is swapped there and back under load; before each, the same load without a swap shows what gaps there are anyway. */
record SwapPart(Installation installation, Report report) implements Part {

    private static final String OTHER = "0.1.900";
    private static final int THREADS = 4;
    private static final int WARM_UPS = 2;
    private static final int REQUESTS_IN_ALL = 100_000;

    @Override
    public void run() throws Exception {
        Setup setup = Setup.evaluation("swap").with("org.radnice.forms.cfg", Requests.FORMS_WITHOUT_LIMITS);
        try (Distribution server = Distribution.start(installation, setup)) {
            Await.until(
                    "all modules run",
                    Duration.ofMinutes(2),
                    () -> ModuleList.of(server).values().stream().allMatch(module -> module.state().equals("running")),
                    server::evidence);
            List<String> modules = Swap.modules(server);
            // Two and a half phases for each module.
            int phase = (int) Math.ceil(REQUESTS_IN_ALL / (2.5 * modules.size()));
            Swap swap = new Swap(server, Requests.to(server.address()), THREADS, phase);
            for (int i = 0; i < WARM_UPS; i++) {
                swap.nothing();
            }
            long answered = 0;
            long failed = 0;
            for (String module : modules) {
                Swap.Seen control = swap.nothing();
                Swap.Seen swapped = swap.thereAndBack(module, OTHER);
                answered += swapped.answered();
                failed += swapped.failed();
                tell(module, control, swapped);
            }
            report.holds(failed == 0 && answered >= REQUESTS_IN_ALL, "swaps in all, failed", failed + " of " + answered,
                    "0 of at least " + REQUESTS_IN_ALL);
        }
    }

    private void tell(String module, Swap.Seen control, Swap.Seen swapped) {
        report.holds(swapped.failed() == 0, "swap of " + module + " there and back, failed",
                swapped.failed() + " of " + swapped.answered(), "0");
        if (swapped.failed() > 0) {
            report.line(swapped.failures() + " the first with " + swapped.firstFailure());
        }
        report.holds(control.failed() == 0, "control of " + module + ", failed", control.failed() + " of " + control.answered(), "0");
        report.atMost("swap of " + module + ", longest gap", millis(swapped), "without a swap", millis(control), 2, "ms");
    }

    private static double millis(Swap.Seen seen) {
        return seen.longestGap().toNanos() / 1e6;
    }
}
