package org.radnice.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code radnice} of an installation, run to its end. */
record Script(Installation installation) {

    private static final long LIMIT_SECONDS = 900;

    /**
     * What came of it.
     *
     * @param code exit code
     * @param output what it said
     * @param errors what it complained about
     */
    record Outcome(int code, String output, String errors) {}

    /** Runs it with these variables and nothing else of ours in the environment. */
    Outcome run(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(installation.folder().resolve("radnice").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(installation.work(), "script", ".txt");
        Path errors = Files.createTempFile(installation.work(), "script", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_") || name.startsWith("RADNICE_"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            int code = end(builder.start(), command);
            return new Outcome(
                    code,
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private static int end(Process process, List<String> command) throws IOException {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IOException("No end of " + command);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
