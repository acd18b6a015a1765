package org.radnice.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.office.Office;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.sample.Sample;

/** Under which address the site is seen, and what that allows. */
class SiteTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        site = new TestSite(Map.of("trusted_proxies", "127.0.0.1"));
        site.publish(
                new Sample(site.calls, "1", () -> "one"),
                site.bundle("sample", "1.0.0", path -> SiteTest.class.getResource("/sample/" + path)));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void aTrustedProxySaysHowTheClientCame() throws Exception {
        HttpResponse<String> sent = site.post("/ukazka", FORM, "name=a", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
                "portal.example.cz", "X-Forwarded-For", "203.0.113.7", "Origin", "https://portal.example.cz");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("https://portal.example.cz/ukazka/rada/0");
        assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-radnice=").contains("Secure", "Path=/");
    }

    @Test
    void fromElsewhereTheHeadersSayNothing() throws Exception {
        site.configure("trusted_proxies", "10.0.0.1");
        HttpResponse<String> sent = site.post("/ukazka", FORM, "name=a", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
                "evil.example", "Origin", "https://evil.example");
        assertThat(sent.statusCode()).isEqualTo(403);
    }

    @Test
    void throughAProxyNobodyIsAnInsider() throws Exception {
        assertThat(site.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(site.get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(403);
        assertThat(site.get("/metrics", "X-Forwarded-Host", "portal.example.cz").statusCode()).isEqualTo(403);
        site.configure("metrics_token", "tajemstvi");
        assertThat(site.get("/metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer tajemstvi").statusCode())
                .isEqualTo(200);
        assertThat(site.get("/metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer jine").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheClientHasWrittenAboveTheProxysLineCountsForNothing() throws Exception {
        assertThat(site.get("/metrics", "X-Forwarded-For", "127.0.0.1", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(403);
        assertThat(site.get("/metrics", "X-Forwarded-For", "127.0.0.1, 203.0.113.7").statusCode()).isEqualTo(403);
        HttpResponse<String> sent = site.post("/ukazka", FORM, "name=a", "X-Forwarded-Host", "evil.example", "X-Forwarded-Host",
                "portal.example.cz", "X-Forwarded-Proto", "https", "Origin", "https://portal.example.cz");
        assertThat(sent.headers().firstValue("Location").orElse("")).startsWith("https://portal.example.cz/");
    }

    @Test
    void aProxyThatIsNotConfiguredMakesNobodyAnInsider() throws Exception {
        site.configure("trusted_proxies", "");
        assertThat(site.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(site.get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(403);
        assertThat(site.get("/metrics", "Via", "1.1 proxy").statusCode()).isEqualTo(403);
    }

    @Test
    void inProductionPlainHttpIsForThisMachineOnly() throws Exception {
        site.mode = Office.Mode.PRODUCTION;
        assertThat(site.get("/ukazka").statusCode()).isEqualTo(200);
        HttpResponse<String> moved = site.get("/ukazka?a=b", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Host", "portal.example.cz");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).hasValue("https://portal.example.cz/ukazka?a=b");
        assertThat(site.post("/ukazka", FORM, "name=a", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Host", "portal.example.cz")
                .statusCode()).isEqualTo(403);
        HttpResponse<String> secure = site.get("/ukazka", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Host", "portal.example.cz",
                "X-Forwarded-Proto", "https");
        assertThat(secure.statusCode()).isEqualTo(200);
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void onlyTheSitesOwnNamesAreAnswered() throws Exception {
        site.mode = Office.Mode.PRODUCTION;
        assertThat(site.get("/ukazka", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https").statusCode()).isEqualTo(421);
        site.configure("hosts", "obec.example.cz");
        assertThat(site.get("/ukazka", "X-Forwarded-Host", "obec.example.cz:8443", "X-Forwarded-Proto", "https").statusCode())
                .isEqualTo(200);
        assertThat(site.get("/ukazka", "X-Forwarded-Host", "a b").statusCode()).isEqualTo(400);
        assertThat(site.get("/ukazka", "X-Forwarded-Host", "a<script>").body()).doesNotContain("<script>a");
    }

    @Test
    void unknownMethodsAreRefused() throws Exception {
        HttpResponse<String> trace = site.send(
                HttpRequest.newBuilder(site.uri("/ukazka")).method("PROPFIND", HttpRequest.BodyPublishers.noBody()));
        assertThat(trace.statusCode()).isEqualTo(405);
        assertThat(trace.headers().firstValue("Allow")).isPresent();
    }
}
