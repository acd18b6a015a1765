package org.radnice.kernel.internal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.internal.BadConfigurationException;

class OfficeTest {

    private static final Path SHIPPED = Path.of("..", "..", "..", "etc", "office.json");

    @TempDir
    private Path folder;

    @Test
    void theProfileThatShipsIsWhole() {
        ProfileReader.Content content = ProfileReader.read(SHIPPED);
        OfficeProfile profile = content.profile();
        assertThat(profile.name(Locale.forLanguageTag("cs"))).isEqualTo("Statutární město Chomutov");
        assertThat(profile.name(Locale.GERMAN)).isEqualTo("Statutární město Chomutov");
        assertThat(profile.companyId()).matches("\\d{8}");
        assertThat(profile.languages()).containsExactly("cs", "en", "uk");
        assertThat(profile.openingHours()).isNotEmpty().allMatch(hours -> hours.day().matches("mon|tue|wed|thu|fri|sat|sun"));
        assertThat(profile.fees()).containsKey("dogFirst").doesNotContainKey("example");
        assertThat(profile.web()).doesNotEndWith("/");
        assertThat(content.arms()).hasValueSatisfying(arms -> assertThat(arms).isRegularFile());
    }

    private Path write(String brand, long modified) throws IOException {
        Path file = folder.resolve("office.json");
        Files.writeString(file, Files.readString(SHIPPED).replaceAll("\"brand\": \"[^\"]*\"", "\"brand\": \"" + brand + "\""));
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
        return file;
    }

    @Test
    void aChangedFileIsReadAndABrokenOneIsNot() throws IOException {
        AtomicLong ticks = new AtomicLong();
        OfficeImpl office = new OfficeImpl(write("#111111", 1000), Office.Mode.EVALUATION, ticks::get, null);
        write("#222222", 2000);
        assertThat(office.profile().brandColor()).as("at once").isEqualTo("#111111");
        ticks.addAndGet(3_000_000_000L);
        assertThat(office.profile().brandColor()).isEqualTo("#222222");
        write("red", 3000);
        ticks.addAndGet(3_000_000_000L);
        assertThat(office.profile().brandColor()).isEqualTo("#222222");
        assertThat(office.arms()).as("no such file here").isEmpty();
        write("#444444", 4000);
        office.changed();
        assertThat(office.profile().brandColor()).as("changed by ourselves").isEqualTo("#444444");
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() throws IOException {
        assertThatThrownBy(() -> ProfileReader.read(folder.resolve("nothing.json")))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageContaining("cannot be read");
        Path file = folder.resolve("office.json");
        Files.writeString(file, "{\"name\": {\"cs\": \"Obec\"},\n \"shortName\": }");
        assertThatThrownBy(() -> ProfileReader.read(file)).hasMessageContaining("is not JSON from line 2 on");
        Files.writeString(file, "{\"name\": {\"cs\": \"Obec\"}, \"shortName\": \"Obec\"}");
        assertThatThrownBy(() -> ProfileReader.read(file)).hasMessageContaining("'companyId' is missing");
    }

    /** The shipped profile with something else in the place of what the expression finds first. */
    private Path changed(String expression, String replacement) throws IOException {
        String shipped = Files.readString(SHIPPED);
        String changed = shipped.replaceFirst(expression, replacement);
        assertThat(changed).isNotEqualTo(shipped);
        return Files.writeString(folder.resolve("office.json"), changed);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "00261891, 00261892, 'companyId'",
        "430.28, 4302, 'address.zip'",
        "497beyz, 497, 'dataBox.id'",
        "\\+420[^\"]*, zavolejte, 'contacts.phone'",
        "podatelna@chomutov.cz, podatelna, 'contacts.email'",
        "\"mon\", \"po\", 'openingHours'",
        "\"8:00\", \"18:00\", 'openingHours'",
        "100000, -1, 'fees.dogFirst'",
        "100000, \"1 000\", 'fees.dogFirst'",
        "#2362A2, modrá, 'colors.brand'",
        "\"uk\"\\s*], \"de\"], 'languages'",
        "http://localhost:8181, localhost, 'web'",
        "\"colors\", \"colours\", 'colours'"
    })
    void aBadValueIsNamedInOneLine(String expression, String replacement, String key) throws IOException {
        Path file = changed(expression, replacement);
        assertThatThrownBy(() -> ProfileReader.read(file))
                .isInstanceOf(BadConfigurationException.class)
                .message().startsWith(key).contains("office.json").doesNotContain("\n");
    }

    @Test
    void anEvaluatedServerKnowsItsOwnPort() throws IOException {
        Path shipped = SHIPPED;
        assertThat(new OfficeImpl(shipped, Office.Mode.EVALUATION, () -> 0, "9090").profile().web())
                .isEqualTo("http://localhost:9090");
        assertThat(new OfficeImpl(shipped, Office.Mode.PRODUCTION, () -> 0, "9090").profile().web())
                .isEqualTo("http://localhost:8181");
        Path real = changed("http://localhost:8181", "https://zkouska.example.cz");
        assertThat(new OfficeImpl(real, Office.Mode.EVALUATION, () -> 0, "9090").profile().web())
                .as("who has set an address, for example of a proxy, keeps it")
                .isEqualTo("https://zkouska.example.cz");
    }
}
