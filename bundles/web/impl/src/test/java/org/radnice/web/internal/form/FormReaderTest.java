package org.radnice.web.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.radnice.web.api.FormData;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.error.RefusedException;

class FormReaderTest {

    private static final String TYPE = "multipart/form-data; boundary=XX";

    private final Map<String, Object> configuration = new HashMap<>();
    private final WebCall call = new WebCall(
            (HttpServletRequest) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> null),
            "c", Locale.ROOT);

    @AfterEach
    void end() {
        call.end();
    }

    private WebSettings limits() {
        return WebSettings.of(TestSite.config(configuration));
    }

    private FormData encoded(String body) throws IOException {
        return new UrlEncodedParser(stream(body), limits()).parse();
    }

    private FormData multipart(String body) throws IOException {
        return new MultipartParser(limits(), call).parse(stream(body.replace("\n", "\r\n")), TYPE);
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(int status, ThrowingCallable parsing) {
        assertThatThrownBy(parsing)
                .isInstanceOfSatisfying(RefusedException.class, error -> assertThat(error.status()).isEqualTo(status));
    }

    @Test
    void encodedFieldsAreRead() throws IOException {
        FormData form = encoded("a=1&b=x+y%26z&a=2&flag&=odd&c=%C5%99e%C5%99icha&d=");
        assertThat(form.names()).containsExactly("a", "b", "flag", "", "c", "d");
        assertThat(form.values("a")).containsExactly("1", "2");
        assertThat(form.value("b")).isEqualTo("x y&z");
        assertThat(form.value("c")).isEqualTo("řeřicha");
        assertThat(form.value("d")).isEmpty();
        assertThat(form.value("missing")).isEmpty();
        assertThat(form.values("missing")).isEmpty();
        assertThat(encoded("").names()).isEmpty();
        assertThat(encoded("&&&").names()).isEmpty();
    }

    @Test
    void textIsKeptLetterByLetterButForLineEnds() throws IOException {
        FormData form = encoded("a=+one%0D%0Atwo%0Dthree+&b=e%CC%81&c=%C2%85%E2%80%AE%7F");
        assertThat(form.value("a")).isEqualTo("one\ntwo\nthree");
        assertThat(form.values("a")).containsExactly(" one\ntwo\nthree ");
        assertThat(form.value("b")).isEqualTo("e\u0301");
        assertThat(form.value("c")).isEqualTo("\u0085\u202e\u007f");
    }

    @Test
    void charactersThatCannotBeGivenBackAreRefused() {
        refused(400, () -> encoded("a=x%00"));
        refused(400, () -> encoded("a=%07"));
        refused(400, () -> encoded("a=%EF%BF%BE"));
        refused(400, () -> encoded("%0B=a"));
        refused(400, () -> PlainText.checked("\ud800"));
        refused(400, () -> PlainText.checked("\udc00\ud800"));
        assertThat(PlainText.checked("a\t\n\r\ud83d\ude00\ufffd")).hasSize(7);
    }

    @Test
    void brokenEncodingIsRefused() {
        refused(400, () -> encoded("a=%"));
        refused(400, () -> encoded("a=%4"));
        refused(400, () -> encoded("a=%zz"));
        refused(400, () -> encoded("a=%C3%28"));
        refused(400, () -> encoded("%FF=a"));
    }

    @Test
    void tooMuchIsRefused() {
        configuration.put("limit_fields", 3);
        configuration.put("limit_field", 100);
        refused(413, () -> encoded("a=1&b=1&c=1&d=1"));
        refused(413, () -> encoded("a=" + "x".repeat(101)));
        refused(413, () -> encoded("a=" + "x".repeat(100_000)));
        refused(413, () -> encoded("n".repeat(300) + "=1"));
    }

    @Test
    void multipartFieldsAndFilesAreRead() throws IOException {
        FormData form = multipart("""
                --XX
                Content-Disposition: form-data; name="text"

                Příliš žluťoučký
                --XX
                Content-Disposition: form-data; name="file"; filename="C:\\temp\\výpis č. 1.pdf"
                Content-Type: application/pdf

                %PDF
                --XX
                Content-Disposition: form-data; name="empty"; filename=""
                Content-Type: application/octet-stream


                --XX--
                """);
        assertThat(form.value("text")).isEqualTo("Příliš žluťoučký");
        assertThat(form.uploads("file")).hasSize(1);
        FormData.Upload upload = form.uploads("file").get(0);
        assertThat(upload.name()).isEqualTo("výpis č. 1.pdf");
        assertThat(upload.mediaType()).isEqualTo("application/pdf");
        assertThat(upload.size()).isEqualTo(4);
        try (InputStream content = upload.open()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF");
        }
        assertThat(form.uploads("empty")).isEmpty();
        call.end();
        assertThatThrownBy(upload::open).isInstanceOf(IOException.class);
    }

    private static String file(String name, int size) {
        return "--XX\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\n\n" + "x".repeat(size) + "\n";
    }

    @Test
    void multipartHasLimitsToo() {
        configuration.put("limit_file_megabytes", 1);
        configuration.put("limit_files", 2);
        configuration.put("limit_fields", 1);
        configuration.put("limit_field", 100);
        String field = "--XX\nContent-Disposition: form-data; name=\"a\"\n\n";
        refused(413, () -> multipart(file("a", 1024 * 1024 + 1) + "--XX--\n"));
        refused(413, () -> multipart(file("a", 1) + file("b", 1) + file("c", 1) + "--XX--\n"));
        refused(413, () -> multipart(field + "1\n" + field + "2\n--XX--\n"));
        refused(413, () -> multipart(field + "x".repeat(101) + "\n--XX--\n"));
        refused(413, () -> multipart(field + "x".repeat(1000) + "\n--XX--\n"));
    }

    @Test
    void brokenMultipartIsRefused() {
        refused(400, () -> multipart("--XX\nContent-Disposition: form-data; name=\"a\"\n\nno end"));
        refused(400, () -> new MultipartParser(limits(), call).parse(stream("--XX--"), "multipart/form-data"));
        assertThatThrownBy(() -> multipart("--XX\n" + "X-Header: x\n".repeat(1000) + "\nx\n--XX--\n"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatHasNoNameIsLeftOut() throws IOException {
        assertThat(multipart("--XX\nContent-Disposition: form-data\n\nx\n--XX--\n").names()).isEmpty();
        assertThat(multipart("nothing of the kind").names()).isEmpty();
    }

    @Test
    void fileNamesAreNoPaths() {
        assertThat(FormText.fileName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FormText.fileName("..")).isEmpty();
        assertThat(FormText.fileName(".htaccess")).isEqualTo("htaccess");
        assertThat(FormText.fileName("a\u0000b.pdf")).isEqualTo("ab.pdf");
        assertThat(FormText.fileName("zpr\u00e1va\u202efdp.exe")).isEqualTo("zpr\u00e1vafdp.exe");
        assertThat(FormText.fileName("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}
