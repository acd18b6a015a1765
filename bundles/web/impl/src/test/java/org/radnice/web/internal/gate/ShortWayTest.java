package org.radnice.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.sample.Sample;

/** Pages that say how they are made again: the second request is answered without CXF and shows the same. */
class ShortWayTest {

    private static final String PATH = "/ukazka/stav/a";

    private final AtomicReference<String> state = new AtomicReference<>("old");
    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        site.publish(new Sample(site.calls, "one", state::get), bundle("1.0.0"));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    private Bundle bundle(String version) {
        return site.bundle("sample", version, path -> ShortWayTest.class.getResource("/sample/" + path));
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("X-Correlation-Id"));
        return headers;
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void theShortWayLooksLikeTheLongOne() throws Exception {
        HttpResponse<String> first = site.get(PATH);
        HttpResponse<String> second = site.get(PATH);
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).contains("a old one");
        assertThat(headers(second)).isEqualTo(headers(first));
        assertThat(second.headers().allValues("Date")).hasSameSizeAs(first.headers().allValues("Date"));
        HttpResponse<String> head = site.send(
                HttpRequest.newBuilder(site.uri(PATH)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(first));
    }

    @Test
    void whatHasChangedIsSeenAtOnce() throws Exception {
        site.get(PATH);
        site.get(PATH);
        state.set("new");
        assertThat(site.get(PATH).body()).contains("a new one").doesNotContain("old");
        assertThat(site.get("/ukazka/stav/b").body()).contains("b new one");
    }

    @Test
    void aBrowserIsToldThatItHasThePage() throws Exception {
        String tag = tag(site.get(PATH));
        HttpResponse<String> same = site.get(PATH, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(tag(same)).isEqualTo(tag);
        assertThat(same.headers().firstValue("Vary")).hasValue("Cookie, Accept-Language");
        state.set("new");
        HttpResponse<String> changed = site.get(PATH, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("a new one");
    }

    @Test
    void eachLanguageHasItsOwnPage() throws Exception {
        String czech = tag(site.get(PATH));
        HttpResponse<String> english = site.get(PATH, "Accept-Language", "en", "If-None-Match", czech);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("Good day");
        assertThat(site.get(PATH).body()).contains("Dobrý den");
        assertThat(site.get(PATH + "?lang=en", "If-None-Match", czech).body()).contains("Good day");
    }

    @Test
    void aQueryThatNobodyReadsGoesTheShortWayAndLeavesTheRememberedPageAlone() throws Exception {
        HttpResponse<String> first = site.get(PATH);
        HttpResponse<String> other = site.get(PATH + "?utm_source=leaflet");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).contains("a old one", PATH + "?utm_source=leaflet&amp;lang=en");
        assertThat(other.headers().firstValue("ETag")).isEmpty();
        HttpResponse<String> second = site.get(PATH);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tag(second)).isEqualTo(tag(first));
    }

    @Test
    void whoIsSignedInGetsAPageOfTheirOwn() throws Exception {
        String shared = tag(site.get(PATH));
        HttpResponse<String> answer = site.post("/ukazka/prihlasit", "application/x-www-form-urlencoded", "account=citizen");
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> own =
                site.get(PATH, "Cookie", set.substring(0, set.indexOf(';')), "If-None-Match", shared);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("a old one");
        assertThat(own.headers().firstValue("ETag")).isEmpty();
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whatThePageThrowsBecomesTheSameError() throws Exception {
        site.get(PATH);
        state.set("");
        HttpResponse<String> shortWay = site.get(PATH);
        HttpResponse<String> longWay = site.get("/ukazka/stav/other");
        assertThat(shortWay.statusCode()).isEqualTo(longWay.statusCode()).isEqualTo(409);
        assertThat(headers(shortWay).keySet()).isEqualTo(headers(longWay).keySet());
        state.set("back");
        assertThat(site.get(PATH).body()).contains("a back one");
    }

    @Test
    void programsThatWantSomethingElseGoTheLongWay() throws Exception {
        int unknown = site.get("/ukazka/stav/c", "Accept", "application/pdf").statusCode();
        site.get(PATH);
        assertThat(site.get(PATH, "Accept", "application/pdf").statusCode()).isEqualTo(unknown);
    }

    @Test
    void aNewerGenerationAnswersItsOwnWay() throws Exception {
        site.get(PATH);
        site.get(PATH);
        var newer = site.publish(new Sample(site.calls, "two", state::get), bundle("1.1.0"));
        assertThat(site.get(PATH).body()).contains("a old two");
        assertThat(site.get(PATH).body()).contains("a old two");
        newer.unregister();
        assertThat(site.get(PATH).body()).contains("a old one");
    }

    @Test
    void manyAddressesDoNotFillTheMemory() throws Exception {
        for (int i = 0; i < 600; i++) {
            assertThat(site.get("/ukazka/stav/" + i).statusCode()).isEqualTo(200);
        }
        assertThat(site.get("/ukazka/stav/1").body()).contains("1 old one");
    }
}
