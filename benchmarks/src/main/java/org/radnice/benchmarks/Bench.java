package org.radnice.benchmarks;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs a suite of measurements: {@code Bench platform}. System properties say where things are: {@code bench.distribution} (the
 * unpacked distribution), {@code bench.karaf} (unpacked bare Karaf), {@code bench.probe} (the probe's bundle), {@code bench.work}
 * (a folder for homes).
 */
public final class Bench {

    private Bench() {}

    /** Exits with 1 when a bound was missed, with 2 when the suite is unknown. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (arguments.length < 1 || !arguments[0].equals("platform")) {
            System.err.println("Suites: platform");
            System.exit(2);
        }
        Report report = new Report(System.out);
        Setting setting = new Setting(
                folder("bench.distribution"), folder("bench.karaf"), folder("bench.probe"), folder("bench.work"));
        new PlatformBench(setting, report).run();
        System.exit(report.missed() == 0 ? 0 : 1);
    }

    private static Path folder(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalArgumentException("The system property " + property + " is missing");
        }
        return Path.of(value).toAbsolutePath();
    }

    /**
     * Where things are.
     *
     * @param distribution unpacked distribution
     * @param karaf unpacked bare Karaf
     * @param probe the probe's bundle
     * @param work folder for homes
     */
    record Setting(Path distribution, Path karaf, Path probe, Path work) {}
}
