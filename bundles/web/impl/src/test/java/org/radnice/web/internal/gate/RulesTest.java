package org.radnice.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final List<String> OFFERED = List.of("cs", "en", "uk");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "same-origin, -, false, false", "same-origin, -, true, false", "none, -, true, false", "cross-site, -, false, true",
        "same-site, -, false, true", "cross-site, https://a.cz, false, true", "-, https://a.cz, true, false",
        "-, HTTPS://A.cz, true, false", "-, https://a.cz:8443, true, true", "-, http://a.cz, false, true", "-, null, false, true",
        "-, -, true, true", "-, -, false, false", "'', -, false, true"})
    void unsafeRequestsComeFromThisSite(String fetchSite, String origin, boolean cookie, boolean refused) {
        assertThat(CrossSite.refused(fetchSite, origin, "https://a.cz", cookie)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, cs", "en, -, en", "de, -, cs", "-, 'en-GB,en;q=0.9,cs;q=0.8', en", "-, 'de-DE,de;q=0.9,uk;q=0.5,cs;q=0.4', uk",
        "-, 'cs;q=0.1, en;q=0.2', en", "-, sk-SK, cs", "uk, 'en', uk", "-, 'en;q=0', cs", "-, ';;,,q=;', cs", "-, '*', cs",
        "-, 'en;q=x,uk;q=0.3', uk"})
    void theReaderGetsTheBestLanguage(String chosen, String accepted, String expected) {
        assertThat(Languages.choose(chosen, accepted, OFFERED).getLanguage()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -", "lang=en, en", "a=b&lang=uk, uk", "lang=en&a=b, en", "slang=en, -", "a=b&slang=en, -", "lang=, ''", "a=lang=en, -"})
    void theLanguageIsReadFromTheQuery(String query, String expected) {
        assertThat(Languages.fromQuery(query)).isEqualTo(expected);
    }

    @Test
    void networksContainTheirAddresses() {
        Networks networks = Networks.parse("key", List.of("10.1.0.0/16", "192.168.1.7", "fd00::/8", "172.16.0.0/12"));
        assertThat(networks.contains("10.1.255.3")).isTrue();
        assertThat(networks.contains("10.2.0.1")).isFalse();
        assertThat(networks.contains("192.168.1.7")).isTrue();
        assertThat(networks.contains("192.168.1.8")).isFalse();
        assertThat(networks.contains("172.31.255.255")).isTrue();
        assertThat(networks.contains("172.32.0.0")).isFalse();
        assertThat(networks.contains("fdff::1")).isTrue();
        assertThat(networks.contains("fe80::1")).isFalse();
        assertThat(networks.contains("localhost")).isFalse();
        assertThat(networks.contains("")).isFalse();
        assertThatThrownBy(() -> Networks.parse("key", List.of("10.0.0.0/33"))).hasMessageContaining("key");
        assertThatThrownBy(() -> Networks.parse("key", List.of("a.b.c.d"))).hasMessageContaining("key");
        assertThatThrownBy(() -> Networks.parse("key", List.of("1234"))).hasMessageContaining("key");
    }

    @Test
    void loopbackIsTheWholeNet() {
        assertThat(Networks.loopback("127.0.0.1")).isTrue();
        assertThat(Networks.loopback("127.8.8.8")).isTrue();
        assertThat(Networks.loopback("[::1]")).isTrue();
        assertThat(Networks.loopback("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(Networks.loopback("128.0.0.1")).isFalse();
        assertThat(Networks.loopback("example.cz")).isFalse();
    }
}
