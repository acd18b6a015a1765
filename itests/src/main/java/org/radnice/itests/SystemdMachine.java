package org.radnice.itests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A system of its own booted by systemd in a container: this machine's root file system under a layer that is thrown away, a
 * loopback network of its own, and nothing else. Needs root and {@code systemd-nspawn}.
 */
final class SystemdMachine implements AutoCloseable {

    private static final Path NSPAWN = Path.of("/usr/bin/systemd-nspawn");
    private static final Duration BOOT = Duration.ofSeconds(120);

    private final Path layers;
    private final Path console;
    private Process nspawn;

    private SystemdMachine(Path layers, Path console) {
        this.layers = layers;
        this.console = console;
    }

    /**
     * Boots it.
     *
     * @param files what is seen there below {@code /mnt}, by its own name
     * @return empty, with the reason printed, where such a machine cannot be had
     */
    static Optional<SystemdMachine> boot(Path work, List<Path> files) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return skipped("only root can boot a container");
        }
        if (!Files.isExecutable(NSPAWN) || !Files.isExecutable(Path.of("/lib/systemd/systemd"))) {
            return skipped("there is no systemd-nspawn (apt-get install systemd systemd-container)");
        }
        if (!Files.isExecutable(Path.of("/usr/bin/java"))) {
            return skipped("there is no /usr/bin/java");
        }
        Path layers = Files.createTempDirectory("radnice-machine");
        SystemdMachine machine =
                new SystemdMachine(layers, Files.createTempFile(Files.createDirectories(work), "machine-", ".console.txt"));
        try {
            machine.mount();
            machine.launch(files);
            return Optional.of(machine);
        } catch (IOException | AssertionError e) {
            machine.close();
            return skipped("it does not boot here: " + e.getMessage());
        }
    }

    private static Optional<SystemdMachine> skipped(String reason) {
        System.out.println("The unit for systemd is not tried: " + reason);
        return Optional.empty();
    }

    private void mount() throws IOException {
        host("mount", "-t", "tmpfs", "-o", "mode=755", "none", layers.toString());
        for (String folder : List.of("upper", "work", "root")) {
            Files.createDirectory(layers.resolve(folder));
        }
        host("mount", "-t", "overlay", "overlay", "-o",
                "lowerdir=/,upperdir=" + layers.resolve("upper") + ",workdir=" + layers.resolve("work"), root().toString());
        // Nothing of this machine's own services and timers shall run there.
        Path units = Files.createDirectories(root().resolve("etc/systemd/system"));
        for (String unit : List.of("timers.target", "getty.target", "remote-fs.target")) {
            Files.deleteIfExists(units.resolve(unit));
            Files.createSymbolicLink(units.resolve(unit), Path.of("/dev/null"));
        }
        // Else it has this machine's identity.
        Files.deleteIfExists(root().resolve("etc/machine-id"));
    }

    private void launch(List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                NSPAWN.toString(), "--quiet", "--directory=" + root(), "--machine=radnice-test", "--register=no", "--keep-unit",
                "--private-network", "--boot"));
        files.forEach(file -> command.add(command.size() - 1, "--bind-ro=" + file.toAbsolutePath() + ":/mnt/" + file.getFileName()));
        command.addAll(List.of("--", "--unit=basic.target"));
        nspawn = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        Await.until(
                "systemd is there",
                BOOT,
                () -> {
                    if (!nspawn.isAlive()) {
                        throw new AssertionError(read(console).strip());
                    }
                    return run("systemctl is-active basic.target").output().strip().equals("active");
                },
                () -> read(console));
    }

    private Path root() {
        return layers.resolve("root");
    }

    /** Process of this name there, as this machine knows it. */
    Optional<Long> process(String name) {
        return nspawn.descendants()
                .filter(process -> read(Path.of("/proc", String.valueOf(process.pid()), "comm")).strip().equals(name))
                .map(ProcessHandle::pid)
                .findFirst();
    }

    /**
     * What a script did there.
     *
     * @param code exit code
     * @param output what it printed, complaints included
     */
    record Outcome(int code, String output) {}

    /** Runs a script of bash there as root. */
    Outcome run(String script) throws IOException {
        // The oldest process of that name is the first of its system.
        long first = process("systemd").orElseThrow(() -> new IOException("systemd does not run"));
        return command("nsenter", "--target", String.valueOf(first), "--all", "--", "env", "-i",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8", "bash", "-ec", "cd /mnt; " + script);
    }

    /** As {@link #run}; fails when the script does. */
    String succeed(String script) throws IOException {
        Outcome outcome = run(script);
        if (outcome.code() != 0) {
            throw new AssertionError(script + "\n" + outcome.output());
        }
        return outcome.output();
    }

    private static void host(String... command) throws IOException {
        Outcome outcome = command(command);
        if (outcome.code() != 0) {
            throw new IOException(String.join(" ", command) + ": " + outcome.output().strip());
        }
    }

    private static Outcome command(String... command) throws IOException {
        Path output = Files.createTempFile("radnice-machine", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("No end of " + String.join(" ", command));
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        if (nspawn != null) {
            // With its first process the whole system ends.
            nspawn.descendants().forEach(ProcessHandle::destroyForcibly);
            nspawn.destroyForcibly();
            try {
                nspawn.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        command("umount", root().toString());
        command("umount", layers.toString());
        Files.deleteIfExists(layers);
    }
}
