package org.radnice.kernel.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtcTest {

    @TempDir
    private Path folder;

    @Test
    void setsAKeyWhereItBelongs() {
        List<String> lines = List.of("# About the host", "#mail.host =", "", "mail.port = 25", "mail.port = 26");
        assertThat(Etc.with(lines, "mail.host", "smtp.mesto.cz"))
                .containsExactly("# About the host", "#mail.host =", "mail.host = smtp.mesto.cz", "", "mail.port = 25", "mail.port = 26");
        assertThat(Etc.with(lines, "mail.port", "587")).containsExactly("# About the host", "#mail.host =", "", "mail.port = 587");
        assertThat(Etc.with(lines, "mail.user", "a\\b")).last().isEqualTo("mail.user = a\\\\b");
        assertThatThrownBy(() -> Etc.with(lines, "mail.user", "a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWhoMayReadAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("org.radnice.x.cfg"), "#a =\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        new Etc(folder).configure("org.radnice.x", Map.of("a", "1"));
        assertThat(file).hasContent("#a =\na = 1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        assertThat(folder).isDirectoryNotContaining(each -> each.getFileName().toString().startsWith(".setup"));
    }

    @Test
    void onlyTheOwnerReadsASecret() throws Exception {
        Path file = Path.of(new Etc(folder).keep("mail-password", "tajné"));
        assertThat(file).hasContent("tajné");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void changesTheProfileAndLeavesTheRest() throws Exception {
        Path file = Files.writeString(folder.resolve("office.json"), "{\"name\": {\"cs\": \"Město\"}, \"web\": \"http://localhost\", \"x\": [1]}");
        ProfileFile profile = new ProfileFile(file, new Etc(folder), () -> {});
        profile.change(changed -> changed.put("web", "https://mesto.cz"));
        ObjectNode read = profile.read();
        assertThat(read.path("web").asText()).isEqualTo("https://mesto.cz");
        assertThat(read.path("name").path("cs").asText()).isEqualTo("Město");
        assertThat(read.path("x").size()).isEqualTo(1);
    }
}
