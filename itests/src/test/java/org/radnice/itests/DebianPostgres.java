package org.radnice.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the system's packages, whose client programs (pg_dump) are of the same version; those from Maven
 * come without them.
 */
final class DebianPostgres implements TestDatabase {

    private static final String PASSWORD = "heslo: s \\ a dvojtečkou";

    private final Path bin;
    private final Path folder;
    private final Path password;
    private final int port;

    private DebianPostgres(Path bin, Path folder, Path password, int port) {
        this.bin = bin;
        this.folder = folder;
        this.password = password;
        this.port = port;
    }

    /** Empty, with the reason printed, where there is none. */
    static Optional<DebianPostgres> start(Path work) throws IOException {
        Optional<Path> bin = newest();
        if (bin.isEmpty()) {
            System.out.println("Backup of PostgreSQL is not tested: no server in /usr/lib/postgresql (apt-get install postgresql)");
            return Optional.empty();
        }
        Files.createDirectories(work);
        Path password = Files.createTempFile(
                work, "database", ".password", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, PASSWORD + "\n");
        Path folder = Files.createTempDirectory("radnice-postgres");
        DebianPostgres server = new DebianPostgres(bin.get(), folder, password, freePort());
        try {
            if (root()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            server.asOwner("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D", server.data(), "-U", "postgres");
            server.asOwner("pg_ctl", "start", "-w", "-s", "-D", server.data(), "-l", folder.resolve("log").toString(), "-o",
                    "-p " + server.port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder);
            server.sql("CREATE ROLE radnice LOGIN PASSWORD '" + PASSWORD.replace("'", "''") + "'");
            server.database("radnice");
            // From now on by password only.
            server.asOwner("psql", "-qXh", folder.toString(), "-p", "" + server.port, "-U", "postgres", "-c",
                    "COPY (SELECT 'local all all trust' UNION ALL SELECT 'host all all 127.0.0.1/32 scram-sha-256') TO '"
                            + server.data() + "/pg_hba.conf'", "-c", "SELECT pg_reload_conf()");
            return Optional.of(server);
        } catch (IOException e) {
            System.out.println("Backup of PostgreSQL is not tested, the server of " + bin.get() + " does not start: " + e.getMessage());
            server.close();
            return Optional.empty();
        }
    }

    private static Optional<Path> newest() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(each -> Files.isExecutable(each.resolve("initdb")) && Files.isExecutable(each.resolve("pg_dump")))
                    .max(Comparator.comparingInt(each -> Integer.parseInt(each.getParent().getFileName().toString())));
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Makes an empty database. */
    void database(String name) throws IOException {
        sql("CREATE DATABASE " + name + " OWNER radnice ENCODING 'UTF8' TEMPLATE template0");
    }

    private void sql(String statement) throws IOException {
        asOwner("psql", "-qXh", folder.toString(), "-p", "" + port, "-U", "postgres", "-c", statement);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Path password() {
        return password;
    }

    String passwordText() {
        return PASSWORD;
    }

    /** Folder of the programs. */
    Path bin() {
        return bin;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** PostgreSQL refuses to be run by root. */
    private void asOwner(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        // pg_ctl hands its output on to the server: a pipe would stay open.
        Path output = Files.createTempFile("radnice-postgres", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(Path.of("/").toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + ": " + Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Setup apply(Setup setup) {
        return setup.with(
                "org.radnice.kernel.cfg",
                "database.url = " + url("radnice") + "\ndatabase.user = radnice\ndatabase.password.file = " + password);
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid"))) {
                asOwner("pg_ctl", "stop", "-w", "-s", "-m", "immediate", "-D", data());
            }
            run(List.of("rm", "-rf", folder.toString()));
            Files.deleteIfExists(password);
        } catch (IOException e) {
            System.out.println("The test server of PostgreSQL does not stop: " + e.getMessage());
        }
    }
}
