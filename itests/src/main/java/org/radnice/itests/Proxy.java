package org.radnice.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HAProxy in front of two nodes, with the configuration that the guide for administrators gives. */
public final class Proxy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Path socket;
    private final int port;
    private final Process process;

    private Proxy(Path folder, Path socket, int port, Process process) {
        this.folder = folder;
        this.socket = socket;
        this.port = port;
        this.process = process;
    }

    /** Whether there is one on this machine. */
    public static boolean installed() {
        return program().findAny().isPresent();
    }

    /** Starts it in front of the nodes {@code a} and {@code b}. */
    public static Proxy start(Distribution a, Distribution b) {
        try {
            // The address of a socket in the file system is short.
            Path folder = Files.createTempDirectory("radnice-proxy");
            Path socket = folder.resolve("stats");
            int port = Ports.free();
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration(socket, port, a, b));
            Process process = new ProcessBuilder(
                            program().findFirst().orElseThrow().toString(), "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            Proxy proxy = new Proxy(folder, socket, port, process);
            proxy.await("a", true);
            proxy.await("b", true);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> program() {
        String path = System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":")).map(folder -> Path.of(folder, "haproxy")).filter(Files::isExecutable);
    }

    /** That of the guide, on loopback and without a certificate. */
    private static String configuration(Path socket, int port, Distribution a, Distribution b) throws IOException {
        String guide = Files.readString(Installation.sources().resolve("docs/admin/haproxy.cfg"));
        guide = changed(guide, "bind :80", "bind 127.0.0.1:" + port);
        guide = changed(guide, "bind :443 .*", "");
        guide = changed(guide, "http-request redirect scheme .*", "");
        guide = changed(guide, "server a \\S+", "server a 127.0.0.1:" + a.port());
        guide = changed(guide, "server b \\S+", "server b 127.0.0.1:" + b.port());
        return "global\n    maxconn 1000\n    stats socket " + socket + " mode 600 level user\n" + guide;
    }

    private static String changed(String text, String line, String replacement) {
        Pattern pattern = Pattern.compile("(?m)^    " + line + "$");
        if (pattern.matcher(text).results().count() != 1) {
            throw new IllegalStateException("The guide's haproxy.cfg has no single line " + line);
        }
        return pattern.matcher(text).replaceFirst(replacement.isEmpty() ? "" : "    " + replacement);
    }

    /** Address of the site, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until the proxy sends requests to the node, or sends none. */
    public void await(String node, boolean up) {
        Await.until(
                "the proxy sees node " + node + (up ? " up" : " down"),
                PATIENCE,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The proxy has ended\n" + output());
                    }
                    return state(node).equals(up ? "UP" : "DOWN");
                },
                this::output);
    }

    /** How many requests the node has got from it. */
    public long requests(String node) {
        return Long.parseLong(column(node, "stot"));
    }

    private String state(String node) {
        return column(node, "status");
    }

    private String column(String node, String name) {
        List<String> lines = ask("show stat").lines().toList();
        int column = List.of(lines.get(0).substring(2).split(",")).indexOf(name);
        return lines.stream()
                .filter(line -> line.startsWith("radnice-nodes," + node + ","))
                .map(line -> line.split(",", -1)[column])
                .findFirst()
                .orElseThrow();
    }

    private String ask(String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("out.txt"));
        } catch (IOException e) {
            return "No output: " + e;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
