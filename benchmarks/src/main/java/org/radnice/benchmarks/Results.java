package org.radnice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The results of a run as a section of docs/benchmarks.md. */
final class Results {

    private Results() {}

    static void write(Path file, String[] arguments, String commit, Report report) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("### " + LocalDate.now() + ", " + commit);
        lines.add("");
        lines.add("`./radnice bench " + String.join(" ", arguments) + "` on " + Runtime.getRuntime().availableProcessors()
                + " processors (" + Machine.processor() + "), Java " + System.getProperty("java.version") + ": "
                + (report.missed() == 0 ? "every bound holds" : report.missed() + " bounds missed") + ".");
        lines.add("");
        lines.add("| part | what | value | compared with | bound | |");
        lines.add("|---|---|---|---|---|---|");
        for (Report.Row row : report.rows()) {
            lines.add("| " + String.join(
                    " | ", row.part(), row.what(), row.value(), row.peer(), row.bound(), row.verdict()) + " |");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
