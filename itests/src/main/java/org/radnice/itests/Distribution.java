package org.radnice.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A server of the real distribution as a child process: with a home, random ports and a shell.
 *
 * <p>{@link #close} stops it and fails when the stop is not clean; the home with its log stays under {@code target/} for
 * whoever looks for the cause of a failure.
 */
public final class Distribution implements AutoCloseable {

    /** How long a server may take to stop. */
    public static final Duration STOP = Duration.ofSeconds(10);

    private static final Duration START = Duration.ofSeconds(600);
    private static final Duration SHELL = Duration.ofSeconds(300);

    private final Installation installation;
    private final Setup setup;
    private final Path home;
    private final int port;
    private final int sshPort;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final Thread guard = new Thread(this::kill, "kill the server under test");
    private Process process;

    private Distribution(Installation installation, Setup setup, Path home, int port, int sshPort) {
        this.installation = installation;
        this.setup = setup;
        this.home = home;
        this.port = port;
        this.sshPort = sshPort;
    }

    /** Makes a home and starts a server on it; returns when it takes requests. */
    public static Distribution start(Setup setup) {
        return start(Installation.ofTheBuild(), setup);
    }

    /** As {@link #start(Setup)} from this installation. */
    public static Distribution start(Installation installation, Setup setup) {
        Distribution distribution = prepare(installation, setup);
        try {
            distribution.launch();
            distribution.awaitReady();
            return distribution;
        } catch (RuntimeException | Error e) {
            distribution.kill();
            throw e;
        }
    }

    /** Makes a home with the files that the setup changes, the rest being made by the start script; starts nothing. */
    public static Distribution prepare(Installation installation, Setup setup) {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(installation.work()), setup.name() + "-");
            Path etc = Files.createDirectories(home.resolve("etc"));
            for (Map.Entry<String, String> file : setup.configuration().entrySet()) {
                Path shipped = installation.folder().resolve("etc").resolve(file.getKey());
                String before = Files.exists(shipped) ? Files.readString(shipped) : "";
                Files.writeString(etc.resolve(file.getKey()), before + "\n" + file.getValue() + "\n");
            }
            int[] ports = Ports.free(2);
            return new Distribution(installation, setup, home, ports[0], ports[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server on a home that is there already; returns when it takes requests. */
    public static Distribution startOn(Path home, Setup setup) {
        return startOn(Installation.ofTheBuild(), home, setup);
    }

    /** As {@link #startOn(Path, Setup)} from this installation. */
    public static Distribution startOn(Installation installation, Path home, Setup setup) {
        int[] ports = Ports.free(2);
        Distribution distribution = new Distribution(installation, setup, home, ports[0], ports[1]);
        try {
            distribution.launch();
            distribution.awaitReady();
            return distribution;
        } catch (RuntimeException | Error e) {
            distribution.kill();
            throw e;
        }
    }

    /** The same home and ports with another program; this one must have stopped, the other is not started yet. */
    public Distribution with(Installation other) {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("The server of " + home + " still runs");
        }
        return new Distribution(other, setup, home, port, sshPort);
    }

    /** Starts the process on the home as it is; the server is not ready yet when this returns. */
    public void launch() {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(installation.folder().resolve("bin/karaf").toString(), "daemon");
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
            builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("KARAF_") || name.startsWith("RADNICE_"));
            environment.put("KARAF_BASE", home.toString());
            environment.put("RADNICE_PORT", String.valueOf(port));
            environment.put("RADNICE_SSH_PORT", String.valueOf(sshPort));
            environment.put("RADNICE_MODE", setup.mode());
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.putAll(setup.environment());
            forgetGuard();
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(guard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server says that it takes requests, and the first page answers. */
    public void awaitReady() {
        Await.until(
                "the server of " + home + " is ready",
                START,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The server has ended with " + process.exitValue() + "\n" + evidence());
                    }
                    return get("/health/ready").statusCode() == 200 && get("/").statusCode() == 200;
                },
                this::evidence);
    }

    /** Address of the site, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The web port. */
    public int port() {
        return port;
    }

    /** The shell's port, on loopback. */
    public int sshPort() {
        return sshPort;
    }

    /** The home: {@code etc/}, {@code data/}. */
    public Path home() {
        return home;
    }

    /** The distribution that runs here. */
    public Installation installation() {
        return installation;
    }

    /** The running process. */
    public Process process() {
        return process;
    }

    /** What the start script and the server wrote to their standard output. */
    public Path console() {
        return home.resolve("console.txt");
    }

    /** GET of a path of this site; redirects are not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** A request to a path of this site, to be completed and sent with {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    }

    /** Sends the request; redirects are not followed. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a request made by {@link #request} and reads the answer as told. */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> answer) throws IOException, InterruptedException {
        return http.send(request, answer);
    }

    /** Runs a command in the shell and returns what it printed; an error of the command is an assertion error. */
    public String shell(String command) {
        Shell.Answer answer = shellAnswer(command);
        if (answer.status() != 0) {
            throw new AssertionError("Command failed: " + command + "\n" + answer.text());
        }
        return answer.text();
    }

    /** Runs a command in the shell. */
    public Shell.Answer shellAnswer(String command) {
        // Karaf ends a session whose command has failed, so each command gets its own.
        try (Shell shell = openShell()) {
            return shell.run(command, Duration.ofSeconds(180));
        } catch (IOException e) {
            throw new UncheckedIOException("Shell command " + command, e);
        }
    }

    /** Opens a terminal in the shell. */
    public Terminal terminal() {
        try {
            return new Terminal(openShell());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell comes a moment after the pages, and Karaf opens its port anew when it reads the settings of a warm start. */
    private Shell openShell() {
        AtomicReference<Shell> opened = new AtomicReference<>();
        Await.until(
                "the shell lets us in",
                SHELL,
                () -> {
                    opened.set(new Shell(sshPort, "radnice", shellPassword()));
                    return true;
                },
                this::evidence);
        return opened.get();
    }

    /** The password that was generated at the first start. */
    public String shellPassword() throws IOException {
        return Files.readString(home.resolve("shell-password")).strip();
    }

    /** Lines of the log. */
    public List<String> log() {
        try {
            Path file = home.resolve("data/log/radnice.log");
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the log of the level ERROR. */
    public List<String> errors() {
        return log().stream().filter(line -> line.matches("\\S+ ERROR .*")).toList();
    }

    /** Kills the process as {@code kill -9} does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            waitFor(Duration.ofSeconds(30));
        }
    }

    /** Asks the process to end and returns how long that took; kills it and fails when it takes more than 10 s. */
    public Duration stop() {
        return stop(STOP);
    }

    /** As {@link #stop()}, where the time that a stop takes is not the question: it may take so long. */
    public Duration stop(Duration limit) {
        long begin = System.nanoTime();
        process.destroy();
        boolean ended = waitFor(limit);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        if (!ended) {
            kill();
            throw new AssertionError("The server does not stop within " + limit + "\n" + evidence());
        }
        return taken;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        forgetGuard();
        forgetCache();
    }

    /** The container's copy of all bundles is of no use to whoever looks for a cause, and is most of a home. */
    private void forgetCache() {
        Path cache = home.resolve("data/cache");
        if (!Files.isDirectory(cache)) {
            return;
        }
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetGuard() {
        try {
            Runtime.getRuntime().removeShutdownHook(guard);
        } catch (IllegalStateException e) {
            // The tests' own process is ending: the guard is at work.
        }
    }

    private boolean waitFor(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The ends of console and log, for the message of a failure. */
    public String evidence() {
        try {
            List<String> console = Files.exists(console()) ? Files.readAllLines(console()) : List.of();
            List<String> log = log();
            return String.join(
                    "\n",
                    Stream.of(List.of("--- console"), last(console, 20), List.of("--- log, " + home), last(log, 60))
                            .flatMap(List::stream)
                            .toList());
        } catch (IOException e) {
            return "No evidence: " + e;
        }
    }

    private static List<String> last(List<String> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
