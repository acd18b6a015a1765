package org.radnice.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.radnice.itests.Distribution;
import org.radnice.itests.Installation;
import org.radnice.itests.Setup;

/** How long it takes until the first page, beside bare Karaf's ssh port; the median of some starts by turns. */
record StartPart(Installation installation, Path karaf, Report report) implements Part {

    private static final int STARTS = 3;

    @Override
    public void run() throws IOException, InterruptedException {
        List<Double> bareFirst = new ArrayList<>();
        List<Double> bareAgain = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        List<Double> used = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (BareKaraf bare = BareKaraf.copy(karaf, installation)) {
                bareFirst.add(seconds(bare.start()));
                Site.settle();
                bare.stop();
                bareAgain.add(seconds(bare.start()));
                bare.stop();
            }
            try (Distribution server = Distribution.prepare(installation, Setup.evaluation("start"))) {
                empty.add(firstPage(server));
                server.awaitReady();
                Site.settle();
                server.stop();
                used.add(firstPage(server));
                server.awaitReady();
            }
        }
        report.atMost("first page on an empty home", median(empty), "bare Karaf's first ssh port", median(bareFirst), 3, "s");
        report.atMost("first page on a used home", median(used), "bare Karaf's ssh port", median(bareAgain), 2, "s");
    }

    private static double firstPage(Distribution server) throws IOException {
        Request request = Request.get("localhost", Site.HOME_PAGE);
        Stopwatch watch = Stopwatch.start();
        server.launch();
        return seconds(watch.until(server.process(), () -> {
            try (HttpConnection connection = new HttpConnection(Site.address(server))) {
                return connection.exchange(request) == 200;
            }
        }));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
