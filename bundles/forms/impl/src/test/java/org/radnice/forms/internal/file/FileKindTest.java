package org.radnice.forms.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, a.exe, PDF", "ffd8ffe000104a464946, a.jpg, JPEG", "89504e470d0a1a0a, a.png, PNG",
        "474946383961, a.gif, GIF", "524946460000000057454250, a.webp, WEBP", "0000001866747970686569 63, a.heic, HEIC",
        "49492a00, a.tif, TIFF", "7b5c727466, a.rtf, RTF"
    })
    void isKnownByItsFirstBytes(String hex, String name, FileKind kind) {
        assertThat(FileKind.of(bytes(hex.replace(" ", "")), name)).contains(kind);
    }

    @Test
    void officeDocumentsAreKnownByTheirFirstEntry() {
        byte[] docx = ("PK\u0003\u0004" + "x".repeat(26) + "[Content_Types].xml").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FileKind.of(docx, "Dopis.DOCX")).contains(FileKind.DOCX);
        assertThat(FileKind.of(docx, "tabulka.xlsx")).contains(FileKind.XLSX);
        assertThat(FileKind.of(docx, "makro.docm")).isEmpty();
        byte[] odt = ("PK\u0003\u0004" + "x".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.text")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FileKind.of(odt, "dopis")).contains(FileKind.ODT);
    }

    @Test
    void textIsTextEvenWhenTheCutSplitsALetter() {
        byte[] all = "ž".repeat(FileKind.HEAD).getBytes(StandardCharsets.UTF_8);
        byte[] odd = Arrays.copyOfRange(("a" + "ž".repeat(FileKind.HEAD)).getBytes(StandardCharsets.UTF_8), 0, FileKind.HEAD);
        assertThat(FileKind.of(Arrays.copyOf(all, FileKind.HEAD), "a.txt")).contains(FileKind.TEXT);
        assertThat(FileKind.of(odd, "a.txt")).contains(FileKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><script>alert(1)</script>", "  <svg onload='x'/>", "MZ\u0090\u0000", "PK\u0003\u0004", "\u0000\u0001"})
    void othersAreRefused(String content) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1), "photo.jpg")).isEmpty();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void aNameEndsAsTheFileIs() {
        assertThat(FileKind.JPEG.named("photo.JPEG")).isEqualTo("photo.JPEG");
        assertThat(FileKind.JPEG.named("photo.png")).isEqualTo("photo.png.jpg");
        assertThat(FileKind.TEXT.named("virus.bat")).isEqualTo("virus.bat.txt");
        assertThat(FileKind.PDF.named("soubor")).isEqualTo("soubor.pdf");
    }
}
