package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script does before Java: homes made and brought up to date, and one clear line for what is wrong. */
class HomeIT {

    private static Installation installation;

    @TempDir
    Path folder;

    private Path program;
    private Path home;
    private Path java;

    @BeforeAll
    static void unpack() {
        installation = Installation.ofTheBuild();
    }

    /** A program folder whose configuration may be changed, and a Java that only says that it was started. */
    @BeforeEach
    void prepare() throws IOException {
        program = Files.createDirectories(folder.resolve("a program"));
        copy(installation.folder().resolve("bin"), program.resolve("bin"));
        copy(installation.folder().resolve("etc"), program.resolve("etc"));
        home = folder.resolve("a home");
        java = javaOf("17.0.15");
    }

    @Test
    void makesAHomeThatOnlyItsOwnerReads() throws Exception {
        Outcome outcome = karaf("daemon");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.text()).contains("started").contains("-Dkaraf.base=" + home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("shell-password"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("etc/org.apache.felix.http.cfg")).exists();
    }

    @Test
    void theShellAccountIsRandomAndStoredHashed() throws Exception {
        Outcome outcome = karaf("daemon");

        String password = Files.readString(home.resolve("shell-password")).strip();
        String users = Files.readString(home.resolve("etc/users.properties"));
        assertThat(password).matches("[a-z2-7]{32}");
        assertThat(users).containsPattern("(?m)^radnice = \\{CRYPT\\}[0-9a-f]{64}\\{CRYPT\\},_g_:admingroup$").doesNotContain(password);
        assertThat(outcome.text()).doesNotContain(password);
    }

    @Test
    void nobodyCanLogInWithWhatShips() throws Exception {
        assertThat(Files.readAllLines(program.resolve("etc/users.properties")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("_g_"))
                .isEmpty();
    }

    @Test
    void aSecondStartKeepsTheAccount() throws Exception {
        karaf("daemon");
        String password = Files.readString(home.resolve("shell-password"));
        String users = Files.readString(home.resolve("etc/users.properties"));

        karaf("daemon");

        assertThat(home.resolve("shell-password")).hasContent(password.strip());
        assertThat(Files.readString(home.resolve("etc/users.properties"))).isEqualTo(users);
    }

    @Test
    void anotherBuildReplacesWhatNobodyChangedAndDropsTheBundleCache() throws Exception {
        karaf("daemon");
        Files.createDirectories(home.resolve("data/cache/bundle1"));
        Files.createDirectories(home.resolve("data/radnice"));
        change("org.ops4j.pax.logging.cfg", "# the new log settings\n");
        anotherBuild();

        karaf("daemon");

        assertThat(home.resolve("etc/org.ops4j.pax.logging.cfg")).hasContent("# the new log settings");
        assertThat(home.resolve("data/cache")).doesNotExist();
        assertThat(home.resolve("data/radnice")).exists();
    }

    @Test
    void anotherBuildLeavesWhatTheAdministratorChanged() throws Exception {
        karaf("daemon");
        Files.writeString(home.resolve("etc/radnice.env"), "RADNICE_PORT=9000\n");
        change("radnice.env", "# new\n");
        anotherBuild();

        Outcome outcome = karaf("daemon");

        assertThat(home.resolve("etc/radnice.env")).hasContent("RADNICE_PORT=9000");
        assertThat(home.resolve("etc/radnice.env.new")).hasContent("# new");
        assertThat(outcome.text()).contains("radnice.env.new");
        assertThat(Files.readString(home.resolve("etc/users.properties"))).contains("radnice = {CRYPT}");
    }

    @Test
    void anotherBuildBootsItsOwnFeatures() throws Exception {
        karaf("daemon");
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(features, "featuresBoot = forms/0.1.1\n");
        change("org.apache.karaf.features.cfg", "featuresBoot = forms/0.2.0\n");
        anotherBuild();

        Outcome outcome = karaf("daemon");

        assertThat(features).hasContent("featuresBoot = forms/0.2.0");
        assertThat(home.resolve("etc/org.apache.karaf.features.cfg.old")).hasContent("featuresBoot = forms/0.1.1");
        assertThat(outcome.text()).contains("org.apache.karaf.features.cfg.old");
    }

    @Test
    void theSameBuildTouchesNothing() throws Exception {
        karaf("daemon");
        Files.createDirectories(home.resolve("data/cache/bundle1"));
        Files.writeString(home.resolve("etc/radnice.env"), "RADNICE_PORT=9000\n");

        Outcome outcome = karaf("daemon");

        assertThat(home.resolve("data/cache/bundle1")).exists();
        assertThat(Files.readString(home.resolve("data/ports"))).contains("RADNICE_PORT=9000");
        assertThat(outcome.text()).doesNotContain(".new");
    }

    @Test
    void whoSaysNothingIsInProduction() throws Exception {
        assertThat(karaf("daemon").text()).contains("-Dradnice.mode=production");
        assertThat(karaf(Map.of("RADNICE_MODE", "evaluation"), "daemon").text()).contains("-Dradnice.mode=evaluation");
        refuses(Map.of("RADNICE_MODE", "test"), "RADNICE_MODE is \"test\"");
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        refuses(Map.of("JAVA_HOME", javaOf("25").toString()), "Java 25 found at");
        refuses(Map.of("JAVA_HOME", javaOf("11.0.2").toString()), "Java 11 found at");
        refuses(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), "has no bin/java");
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(Map.of("KARAF_BASE", file.resolve("home").toString()), "is not writable");
    }

    @Test
    void statusOfAHomeWithoutAServer() throws Exception {
        karaf("daemon");
        assertThat(karaf("status")).isEqualTo(new Outcome(1, "not running"));
        // A number that belongs to another process now is not this server.
        Files.writeString(home.resolve("karaf.pid"), String.valueOf(ProcessHandle.current().pid()));
        assertThat(karaf("status")).isEqualTo(new Outcome(1, "not running"));
        assertThat(karaf("stop").code()).isZero();
    }

    private void refuses(Map<String, String> environment, String reason) throws Exception {
        Outcome outcome = karaf(environment, "daemon");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text().lines().filter(line -> !line.contains("shell account")))
                .singleElement()
                .asString()
                .startsWith("radnice: ")
                .contains(reason);
    }

    private void change(String file, String text) throws IOException {
        Files.writeString(program.resolve("etc").resolve(file), text);
    }

    private void anotherBuild() throws IOException {
        Files.writeString(program.resolve("etc/.build"), "another\n");
    }

    private record Outcome(int code, String text) {}

    private Outcome karaf(String command) throws Exception {
        return karaf(Map.of(), command);
    }

    private Outcome karaf(Map<String, String> environment, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(program.resolve("bin/karaf").toString(), command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_") || name.startsWith("RADNICE_"));
        builder.environment().putAll(Map.of("KARAF_BASE", home.toString(), "JAVA_HOME", java.toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), text);
    }

    private Path javaOf(String version) throws IOException {
        Path folder = this.folder.resolve("java-" + version);
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(java, "#!/bin/sh\necho started \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
