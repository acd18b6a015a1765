package org.radnice.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radnice.itests.Installation;

/**
 * Runs a suite of measurements, or some parts of it: {@code Bench platform [start swap ...]}. System properties say where things
 * are: {@code radnice.archive} (the distribution), {@code radnice.work} (a folder for homes), {@code radnice.root} (the sources),
 * {@code bench.karaf} (unpacked bare Karaf), {@code bench.probe} (the probe's bundle), {@code bench.tools} (a folder for tools from
 * npm), {@code bench.results} (the file that is written), {@code bench.commit} (what is measured).
 */
public final class Bench {

    private Bench() {}

    /** Exits with 1 when a bound was missed, with 2 when a suite or a part is unknown. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (arguments.length < 1 || !arguments[0].equals("platform")) {
            System.err.println("radnice: which suite? platform");
            System.exit(2);
        }
        Report report = new Report(System.out);
        try (Site site = new Site(Installation.ofTheBuild(), path("bench.probe"))) {
            Map<String, Part> all = parts(site, report);
            List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
            for (String name : wanted) {
                if (!all.containsKey(name)) {
                    System.err.println("radnice: no part " + name + "; there are " + String.join(", ", all.keySet()));
                    System.exit(2);
                }
            }
            machine(report);
            for (Map.Entry<String, Part> part : all.entrySet()) {
                if (wanted.isEmpty() || wanted.contains(part.getKey())) {
                    report.title(part.getKey());
                    part.getValue().run();
                }
            }
        }
        Results.write(path("bench.results"), arguments, property("bench.commit"), report);
        report.line("written to " + path("bench.results"));
        System.exit(report.missed() == 0 ? 0 : 1);
    }

    /** In the order in which they run: what needs a server that has done nothing yet comes first. */
    private static Map<String, Part> parts(Site site, Report report) {
        Installation installation = site.installation();
        Path karaf = path("bench.karaf");
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("start", new StartPart(installation, karaf, report));
        parts.put("memory", new MemoryPart(site, karaf, report));
        parts.put("weight", new WeightPart(site, report));
        parts.put("lighthouse", new LighthousePart(site, path("bench.tools"), report));
        parts.put("search", new SearchPart(site, report));
        parts.put("throughput", new ThroughputPart(site, report));
        parts.put("heap", new HeapPart(site, report));
        parts.put("stop", new StopPart(site, report));
        parts.put("swap", new SwapPart(installation, report));
        parts.put("nodes", new NodesPart(installation, report));
        return parts;
    }

    private static void machine(Report report) {
        report.title("machine");
        report.note("load before the run", "%.2f".formatted(Machine.load()), "absolute numbers count under 0.5");
        report.note("SHA-256 on one thread", "%.0f MB/s".formatted(Machine.sha256PerSecond()), "calibration");
    }

    private static Path path(String property) {
        return Path.of(property(property)).toAbsolutePath();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("The system property " + name + " is missing");
        }
        return value;
    }
}
