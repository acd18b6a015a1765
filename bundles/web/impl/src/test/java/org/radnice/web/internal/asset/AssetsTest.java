package org.radnice.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @TempDir
    Path folder;

    @Test
    void nameCarriesTheHashOfTheContent() {
        assertThat(Asset.of("forms.js", "x".getBytes(StandardCharsets.UTF_8)).hashedName()).isEqualTo("forms.2d711642b7.js");
    }

    @Test
    void textWithoutACompressedNeighbourIsCompressedOnce() throws IOException {
        byte[] css = "a{color:red}".repeat(50).getBytes(StandardCharsets.UTF_8);
        Asset asset = Asset.of("a.css", css);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(asset.gzip())).readAllBytes()).isEqualTo(css);
        assertThat(Asset.of("a.woff2", css).gzip()).isNull();
    }

    @Test
    void folderTakesTheCompressedNeighbours() throws IOException {
        Files.createDirectories(folder.resolve("assets/img"));
        Files.writeString(folder.resolve("assets/a.css"), "plain");
        Files.writeString(folder.resolve("assets/a.css.gz"), "gz");
        Files.writeString(folder.resolve("assets/a.css.br"), "br");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        AssetFolder assets = new AssetFolder(this::entry);

        assertThat(assets.find("a.css")).hasValueSatisfying(asset -> {
            assertThat(asset.gzip()).asString().isEqualTo("gz");
            assertThat(asset.brotli()).asString().isEqualTo("br");
        });
        assertThat(assets.find("b.css")).isEmpty();
        assertThat(assets.find("../secret.txt")).isEmpty();
        assertThat(assets.known()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/radnice.0123456789.css, radnice.css, ''",
        "/assets/forms/step.0123456789.js, forms/step.js, forms",
        "/assets/forms/img/a.b.0123456789.svg, forms/img/a.b.svg, forms"
    })
    void readsAddresses(String address, String path, String first) {
        assertThat(AssetPath.of(address)).hasValueSatisfying(found -> {
            assertThat(found.path()).isEqualTo(path);
            assertThat(found.hash()).isEqualTo("0123456789");
            assertThat(found.first()).isEqualTo(first);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/assets/radnice.css", "/assets/", "/assets/../etc/a.0123456789.txt", "/assets/..%2fa.0123456789.txt",
        "/assets/a..0123456789.css", "/assets//a.0123456789.css", "/assets/.a.0123456789.css", "/assets/a.0123456789.css/",
        "/assets/a.012345678Z.css"
    })
    void refusesOtherAddresses(String address) {
        assertThat(AssetPath.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "gzip, deflate, br | br | true", "gzip | br | false", "br;q=0 | br | false", "br;q=0.0, gzip | br | false",
        "br;q=0.5 | br | true", "* | gzip | true", "*;q=0 | gzip | false", "GZIP | gzip | true", "- | gzip | false",
        "identity | gzip | false"
    })
    void choosesTheCoding(String header, String coding, boolean accepted) {
        assertThat(Negotiation.accepts(header, coding)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "\"abc\" | true", "W/\"abc\" | true", "\"x\", \"abc\" | true", "* | true", "\"x\" | false", "abc | false", "- | false"
    })
    void comparesTags(String header, boolean same) {
        assertThat(Negotiation.matches(header, "\"abc\"")).isEqualTo(same);
    }

    @Test
    void paintsTheStyleSheetAndKeepsItReadable() {
        String css = ":root{--brand: #2362a2;--brand-dark: #17487c;--ink: #16202a}a{color:var(--brand)}";

        assertThat(Brand.differs("#2362A2")).isFalse();
        assertThat(Brand.differs("url(x)")).isFalse();
        assertThat(Brand.paint(css, "#8a1f3c")).contains("--brand:#8a1f3c").contains("--ink: #16202a").doesNotContain("#17487c");
        String bright = Brand.paint(css, "#ffcc00");
        int at = bright.indexOf("--brand:") + 8;
        assertThat(Brand.contrastWithWhite(Brand.rgb(bright.substring(at, at + 7)))).isGreaterThanOrEqualTo(5.2);
    }

    private URL entry(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
