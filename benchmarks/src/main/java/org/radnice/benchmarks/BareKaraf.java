package org.radnice.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.radnice.itests.Installation;
import org.radnice.itests.Ports;

/** Karaf as its makers ship it, with the memory options of Radnice: the peer of the start and of the memory. */
final class BareKaraf implements AutoCloseable {

    private final Path folder;
    private final InetSocketAddress ssh;
    private final String options;
    private Process process;

    private BareKaraf(Path folder, int sshPort, String options) {
        this.folder = folder;
        this.ssh = new InetSocketAddress(InetAddress.getLoopbackAddress(), sshPort);
        this.options = options;
    }

    /** A fresh copy of it beside the homes of the installation. */
    static BareKaraf copy(Path unpacked, Installation radnice) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(radnice.work()), "karaf-");
        Folders.copy(unpacked, folder);
        int[] ports = Ports.free(3);
        set(folder.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", ports[0]);
        set(folder.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort", ports[1]);
        set(folder.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort", ports[2]);
        return new BareKaraf(folder, ports[0], Jvm.options(radnice));
    }

    private static void set(Path file, String key, int value) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^" + key + " *=.*$", key + " = " + value));
    }

    /** Starts it and returns how long it took until the ssh port was open. */
    Duration start() throws IOException {
        ProcessBuilder start = new ProcessBuilder("bash", folder.resolve("bin/karaf").toString(), "daemon");
        start.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        start.environment().put("JAVA_OPTS", options);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.redirectErrorStream(true).redirectOutput(folder.resolve("out.log").toFile());
        Stopwatch watch = Stopwatch.start();
        process = start.start();
        return watch.until(process, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(ssh, 1000);
                return true;
            }
        });
    }

    Process process() {
        return process;
    }

    /** Stops it; it can be started again. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
        Folders.remove(folder);
    }
}
