package org.radnice.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as a child process: Radnice, or bare Karaf. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");

    private final ProcessBuilder start;
    private final ProcessBuilder shell;
    private final InetSocketAddress web;
    private final InetSocketAddress ssh;
    private Process process;

    private Server(ProcessBuilder start, ProcessBuilder shell, int webPort, int sshPort) {
        this.start = start;
        this.shell = shell;
        this.web = loopback(webPort);
        this.ssh = loopback(sshPort);
    }

    /** Radnice on a home of its own, which is made from the distribution where it is not there. */
    static Server radnice(Path distribution, Path home) throws IOException {
        if (!Files.isDirectory(home.resolve("etc"))) {
            Folders.copy(distribution.resolve("etc"), home.resolve("etc"));
        }
        int webPort = freePort();
        int sshPort = freePort();
        Map<String, String> environment = Map.of(
                "KARAF_BASE", home.toString(),
                "RADNICE_PORT", String.valueOf(webPort),
                "RADNICE_SSH_PORT", String.valueOf(sshPort));
        ProcessBuilder start = new ProcessBuilder(distribution.resolve("bin/karaf").toString(), "daemon");
        ProcessBuilder shell = new ProcessBuilder(distribution.resolve("bin/client").toString(), "-b");
        start.environment().putAll(environment);
        shell.environment().putAll(environment);
        start.redirectErrorStream(true).redirectOutput(home.resolve("out.log").toFile());
        return new Server(start, shell, webPort, sshPort);
    }

    /** Bare Karaf with the memory options of Radnice. */
    static Server bareKaraf(Path unpacked) throws IOException {
        int sshPort = freePort();
        Path settings = unpacked.resolve("etc/org.apache.karaf.shell.cfg");
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^sshPort *=.*$", "sshPort = " + sshPort));
        Path management = unpacked.resolve("etc/org.apache.karaf.management.cfg");
        Files.writeString(
                management,
                Files.readString(management)
                        .replaceAll("(?m)^rmiRegistryPort *=.*$", "rmiRegistryPort = " + freePort())
                        .replaceAll("(?m)^rmiServerPort *=.*$", "rmiServerPort = " + freePort()));
        ProcessBuilder start = new ProcessBuilder(unpacked.resolve("bin/karaf").toString(), "daemon");
        start.environment().put("JAVA_OPTS", "-Xms256m -Xmx1g -XX:+UseStringDeduplication");
        start.redirectErrorStream(true).redirectOutput(unpacked.resolve("out.log").toFile());
        return new Server(start, null, 0, sshPort);
    }

    /** Starts the server and waits until the path answers 200; returns how long that took. */
    Duration startUntilPage(String path) throws IOException {
        long begin = start();
        Request request = Request.get("localhost", path);
        await(begin, () -> {
            try (HttpConnection connection = new HttpConnection(web)) {
                return connection.exchange(request) == 200;
            }
        });
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts the server and waits until its ssh port is open; returns how long that took. */
    Duration startUntilShell() throws IOException {
        long begin = start();
        await(begin, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(ssh, 1000);
                return true;
            }
        });
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    InetSocketAddress web() {
        return web;
    }

    /** Runs commands in the shell and returns what they print. */
    String shell(String commands) throws IOException, InterruptedException {
        Process client = shell.redirectErrorStream(true).start();
        try (var in = client.outputWriter()) {
            in.write(commands);
            in.newLine();
        }
        String output = new String(client.getInputStream().readAllBytes());
        client.waitFor();
        return output;
    }

    /** Live objects after a full collection, in megabytes. */
    double heap() throws IOException, InterruptedException {
        String pid = String.valueOf(process.pid());
        jcmd(pid, "GC.run");
        Matcher used = USED_HEAP.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    /** Memory that the process holds, in megabytes. */
    double resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum() / 1024.0;
        }
    }

    /** Stops the server as an administrator would and returns how long that took. */
    Duration stop() throws InterruptedException {
        long begin = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private long start() throws IOException {
        long begin = System.nanoTime();
        process = start.start();
        return begin;
    }

    private void await(long begin, Attempt attempt) throws IOException {
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IOException("The server ended: see " + start.redirectOutput().file());
            }
            try {
                if (attempt.succeeds()) {
                    return;
                }
            } catch (IOException notYet) {
                // The port opens late in the start.
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new IOException("The server did not start: see " + start.redirectOutput().file());
    }

    private static String jcmd(String pid, String command) throws IOException, InterruptedException {
        String jcmd = System.getProperty("java.home") + File.separator + "bin" + File.separator + "jcmd";
        Process process = new ProcessBuilder(List.of(jcmd, pid, command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One look whether the server is there. */
    private interface Attempt {

        boolean succeeds() throws IOException;
    }
}
