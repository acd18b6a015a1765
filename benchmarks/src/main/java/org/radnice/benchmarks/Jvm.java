package org.radnice.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radnice.itests.Installation;

/** The memory of another Java process. */
final class Jvm {

    private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern OPTIONS = Pattern.compile("memory=\\(\\$\\{JAVA_OPTS:-([^}]*)}\\)");

    private Jvm() {}

    /** The memory options with which Radnice starts unless its administrator has set others. */
    static String options(Installation radnice) throws IOException {
        Matcher options = OPTIONS.matcher(Files.readString(radnice.folder().resolve("bin/karaf")));
        if (!options.find()) {
            throw new IOException("bin/karaf names no memory options");
        }
        return options.group(1);
    }

    /** Live objects after full collections, in megabytes. */
    static double heap(Process process) throws IOException, InterruptedException {
        // What the first one finds to be finalised, the second one takes away.
        jcmd(process, "GC.run");
        jcmd(process, "GC.run");
        Matcher used = USED_HEAP.matcher(jcmd(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    /** Memory that the process holds, in megabytes. */
    static double resident(Process process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum() / 1024.0;
        }
    }

    private static String jcmd(Process process, String command) throws IOException, InterruptedException {
        String jcmd = System.getProperty("java.home") + File.separator + "bin" + File.separator + "jcmd";
        Process asked = new ProcessBuilder(List.of(jcmd, String.valueOf(process.pid()), command)).redirectErrorStream(true).start();
        String output = new String(asked.getInputStream().readAllBytes());
        asked.waitFor();
        return output;
    }
}
