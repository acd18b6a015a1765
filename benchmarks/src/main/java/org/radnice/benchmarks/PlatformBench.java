package org.radnice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The numbers of the platform. */
final class PlatformBench {

    private static final String HOME_PAGE = "/";
    private static final String SERVICE_PAGE = "/sluzby/poplatek-za-psa";
    private static final String SERVLET = "/probe-servlet";
    private static final String CONSTANT = "/api/probe/v1/constant";
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURE = Duration.ofSeconds(15);

    private final Bench.Setting setting;
    private final Report report;

    PlatformBench(Bench.Setting setting, Report report) {
        this.setting = setting;
        this.report = report;
    }

    void run() throws Exception {
        report.title("Machine");
        report.line("load before the run %.2f (absolute numbers count under 0.5)".formatted(Machine.load()));
        report.line("SHA-256 on one thread %.0f MB/s".formatted(Machine.sha256PerSecond()));
        double bareHeap = startUp();
        running(bareHeap);
    }

    private double startUp() throws Exception {
        report.title("Start");
        Path karaf = setting.work().resolve("karaf");
        Folders.remove(karaf);
        Folders.copy(setting.karaf(), karaf);
        new ProcessBuilder("chmod", "+x", karaf.resolve("bin/karaf").toString(), karaf.resolve("bin/inc").toString()).start().waitFor();
        double bareFirst;
        double bareHeap;
        try (Server bare = Server.bareKaraf(karaf)) {
            bareFirst = seconds(bare.startUntilShell());
            settle();
            bareHeap = bare.heap();
            bare.stop();
        }
        double bareAgain;
        try (Server bare = Server.bareKaraf(karaf)) {
            bareAgain = seconds(bare.startUntilShell());
            bare.stop();
        }
        Path home = home("start");
        try (Server first = Server.radnice(setting.distribution(), home)) {
            double empty = seconds(first.startUntilPage(HOME_PAGE));
            report.atMost("first page on an empty home", empty, "bare Karaf's first ssh port", bareFirst, 3, "s");
            first.stop();
        }
        try (Server again = Server.radnice(setting.distribution(), home)) {
            double warm = seconds(again.startUntilPage(HOME_PAGE));
            report.atMost("first page on a used home", warm, "bare Karaf's ssh port", bareAgain, 2, "s");
            again.stop();
        }
        return bareHeap;
    }

    private void running(double bareHeap) throws Exception {
        try (Server server = Server.radnice(setting.distribution(), home("running"))) {
            server.startUntilPage(HOME_PAGE);
            settle();
            report.title("Memory");
            report.atMost("idle heap", server.heap(), "bare Karaf", bareHeap, 2, "MB");
            report.line("resident %.0f MB".formatted(server.resident()));
            weight(server);
            server.shell("bundle:install -s file:" + setting.probe());
            throughput(server);
            growth(server);
            Duration stop = server.stop();
            report.holds(stop.toSeconds() < 10, "clean stop in %.1f s, at most 10 s".formatted(seconds(stop)));
        }
    }

    private void weight(Server server) throws IOException, InterruptedException {
        report.title("First visit");
        Weight weight = Weight.of(server.web(), HOME_PAGE);
        report.holds(
                weight.bytes() <= 60_000, "home page %.1f kB over the wire, at most 60".formatted(weight.bytes() / 1e3));
        report.holds(weight.fontBytes() <= 130_000, "fonts %.1f kB, at most 130".formatted(weight.fontBytes() / 1e3));
    }

    private void throughput(Server server) throws InterruptedException {
        report.title("Requests per second, %d connections, after warm-up".formatted(CONNECTIONS));
        for (String path : List.of(SERVLET, CONSTANT, SERVICE_PAGE)) {
            load(server, path).during(WARM_UP);
        }
        double servlet = measured(server, SERVLET);
        double constant = measured(server, CONSTANT);
        double page = measured(server, SERVICE_PAGE);
        report.line("one-line servlet %.0f/s".formatted(servlet));
        report.atLeast("constant through dispatcher and filters", constant, "one-line servlet", servlet, 0.3, "/s");
        report.atLeast("service page", page, "constant", constant, 0.6, "/s");
        LoadResult half = load(server, SERVICE_PAGE).during(MEASURE, page / 2);
        double p99 = half.latencies().percentile(0.99).toNanos() / 1e6;
        report.holds(
                half.failed() == 0 && p99 < 50, "service page at half load: p99 %.1f ms, under 50 ms".formatted(p99));
    }

    private double measured(Server server, String path) throws InterruptedException {
        LoadResult result = load(server, path).during(MEASURE);
        report.holds(result.failed() == 0, path + ": no failed request " + result.failures());
        return result.perSecond();
    }

    private void growth(Server server) throws IOException, InterruptedException {
        report.title("Heap over time");
        load(server, SERVICE_PAGE).count(100_000);
        double early = server.heap();
        load(server, SERVICE_PAGE).count(900_000);
        double late = server.heap();
        // Two collections of one and the same heap differ by a little.
        report.atMost("heap after 1,000,000 requests", late, "after 100,000", early, 1.05, "MB");
    }

    private Load load(Server server, String path) {
        return new Load(server.web(), List.of(Request.get("localhost", path)), CONNECTIONS, status -> status == 200);
    }

    private Path home(String name) throws IOException {
        Path home = setting.work().resolve(name);
        Folders.remove(home);
        return Files.createDirectories(home);
    }

    /** Idle means that what a start leaves behind is done. */
    private static void settle() {
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
