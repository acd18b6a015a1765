package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit for systemd, installed word by word as docs/admin says, on a system that systemd has booted. */
class SystemdIT {

    private static final Duration START = Duration.ofSeconds(600);
    private static final Path GUIDES = Installation.sources().resolve("docs/admin");

    @TempDir
    Path folder;

    @Test
    void theGuideMakesAServiceThatStartsStopsAndComesBack() throws Exception {
        assumeTrue(Installation.full(), "systemd is booted in the long tier");
        Path archive = Path.of(System.getProperty("radnice.archive")).toRealPath();
        Path sums = Files.writeString(
                folder.resolve("SHA256SUMS"), Home.digest(archive) + "  " + archive.getFileName() + "\n");
        Optional<SystemdMachine> booted =
                SystemdMachine.boot(Installation.ofTheBuild().work(), List.of(archive, sums));
        assumeTrue(booted.isPresent());
        try (SystemdMachine machine = booted.get()) {
            machine.succeed(block("install.md", "## As a service"));
            awaitPages(machine);
            runsConfined(machine);
            comesBackAfterACrash(machine);
            isBackedUp(machine);
            stopsAndStarts(machine);
            aMistakeEndsItOnce(machine);
        }
    }

    private static void awaitPages(SystemdMachine machine) {
        Await.until(
                "the first page of the service",
                START,
                () -> get(machine, "/health/ready").startsWith("HTTP/1.1 200") && get(machine, "/").startsWith("HTTP/1.1 200"),
                () -> log(machine));
    }

    private static String log(SystemdMachine machine) {
        try {
            return machine.run("systemctl status radnice --no-pager; journalctl -u radnice --no-pager | tail -n 50;"
                            + " tail -n 30 /var/lib/radnice/data/log/radnice.log").output();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String get(SystemdMachine machine, String path) throws IOException {
        return machine.run("exec 3<>/dev/tcp/127.0.0.1/8181; printf 'GET " + path
                        + " HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; cat <&3").output();
    }

    private static void runsConfined(SystemdMachine machine) throws IOException {
        long server = machine.process("java").orElseThrow();
        assertThat(Listening.of(server))
                .containsExactlyInAnyOrder(new Listening.Port(8181, true), new Listening.Port(8101, true));
        String status = Files.readString(Path.of("/proc", String.valueOf(server), "status"));
        assertThat(status).containsPattern("CapEff:\\s+0+\\n").containsPattern("NoNewPrivs:\\s+1\\n").containsPattern("Seccomp:\\s+2\\n");
        assertThat(machine.succeed("ps -o user= -p $(systemctl show -p MainPID --value radnice)").strip()).isEqualTo("radnice");
        assertThat(machine.succeed("stat -c '%U %a' /var/lib/radnice /var/lib/radnice/shell-password"))
                .isEqualTo("radnice 700\nradnice 600\n");
        assertThat(machine.succeed("find /opt/radnice/ -user radnice -o -name data")).isEmpty();
        assertThat(machine.succeed("runuser -u radnice -- env KARAF_BASE=/var/lib/radnice /opt/radnice/bin/client 'db:status'"))
                .contains("forms");
        assertThat(machine.succeed("journalctl -u radnice --no-pager")).contains("shell account \"radnice\" made");
    }

    private static void comesBackAfterACrash(SystemdMachine machine) throws IOException {
        machine.succeed("systemctl kill --signal=KILL --kill-whom=main radnice");
        Await.until(
                "systemd starts it again",
                START,
                () -> machine.succeed("systemctl show -p NRestarts --value radnice").strip().equals("1"),
                () -> log(machine));
        awaitPages(machine);
    }

    private static void isBackedUp(SystemdMachine machine) throws IOException {
        machine.succeed("cat >/etc/systemd/system/radnice-backup.service <<'UNIT'\n" + block("backup.md", "[Service]") + "UNIT\n");
        machine.succeed("cat >/etc/systemd/system/radnice-backup.timer <<'UNIT'\n" + block("backup.md", "[Timer]") + "UNIT\n");
        machine.succeed(block("backup.md", "install -d"));
        assertThat(machine.succeed("systemctl list-timers --all --no-legend")).contains("radnice-backup.timer");
        machine.succeed("systemctl start radnice-backup");
        assertThat(machine.succeed("stat -c '%U %a' /var/backups/radnice/*.tar.gz")).isEqualTo("radnice 600\n");
        assertThat(machine.succeed("tar -tzf /var/backups/radnice/*.tar.gz")).contains("manifest\n", "etc/office.json");
    }

    private static void stopsAndStarts(SystemdMachine machine) throws IOException {
        String took = machine.succeed("began=$SECONDS; systemctl stop radnice; echo $((SECONDS - began))").strip();
        assertThat(Integer.parseInt(took)).isLessThanOrEqualTo(10);
        // A stop that was asked for is no failure.
        assertThat(machine.run("systemctl is-failed radnice").output().strip()).isEqualTo("inactive");
        assertThat(machine.succeed("systemctl show -p Result --value radnice").strip()).isEqualTo("success");
        machine.succeed("systemctl start radnice");
        awaitPages(machine);
    }

    private static void aMistakeEndsItOnce(SystemdMachine machine) throws IOException {
        machine.succeed("systemctl stop radnice; echo 'files.store = nowhere' >>/var/lib/radnice/etc/org.radnice.kernel.cfg;"
                + " systemctl start radnice");
        Await.until(
                "it has failed",
                START,
                () -> machine.run("systemctl is-failed radnice").output().strip().equals("failed"),
                () -> log(machine));
        assertThat(machine.succeed("systemctl show -p NRestarts -p ExecMainStatus radnice"))
                .contains("NRestarts=0", "ExecMainStatus=78");
        assertThat(machine.succeed("journalctl -u radnice --no-pager"))
                .contains("Radnice refuses to start: files.store in etc/org.radnice.kernel.cfg must be directory or database");
    }

    /** The block of a guide that this text begins or leads to. */
    private static String block(String guide, String begin) throws IOException {
        String text = Files.readString(GUIDES.resolve(guide));
        Matcher block = Pattern.compile("(?s)```\\n(.*?)```").matcher(text);
        int from = text.indexOf(begin);
        while (block.find()) {
            if (from >= 0 && block.end() > from) {
                return block.group(1);
            }
        }
        throw new AssertionError(guide + " has no block for \"" + begin + "\"");
    }
}
