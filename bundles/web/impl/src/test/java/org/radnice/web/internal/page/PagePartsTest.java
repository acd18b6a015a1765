package org.radnice.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PagePartsTest {

    private static final Locale CS = Locale.forLanguageTag("cs");
    private static final Locale UK = Locale.forLanguageTag("uk");

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        assertThat(plain(Formats.date(day, false, CS))).isEqualTo("úterý 1. 12. 2026");
        assertThat(plain(Formats.date(day, true, CS))).isEqualTo("1. 12. 2026");
        assertThat(plain(Formats.date(day, false, Locale.ENGLISH))).isEqualTo("Tuesday 1 December 2026");
        assertThat(plain(Formats.date(day, true, UK))).isEqualTo("01.12.2026");
        assertThat(plain(Formats.dateTime(Instant.parse("2026-07-01T22:30:00Z"), true, CS))).isEqualTo("2. 7. 2026 0:30");
        assertThat(Formats.time(LocalTime.of(8, 5))).isEqualTo("8:05");
        assertThat(Formats.date("dnes", true, CS)).isEqualTo("dnes");
        assertThat(Formats.date(LocalTime.NOON, true, CS)).isEqualTo("12:00");
    }

    @Test
    void moneyIsInCrowns() {
        assertThat(plain(Formats.money(150_000, CS))).isEqualTo("1 500 Kč");
        assertThat(plain(Formats.money(150_050L, CS))).isEqualTo("1 500,50 Kč");
        assertThat(plain(Formats.money(5, CS))).isEqualTo("0,05 Kč");
        assertThat(plain(Formats.money(-123_456_789_00L, CS))).isEqualTo("\u2212123 456 789 Kč");
        assertThat(plain(Formats.money(150_000, Locale.ENGLISH))).isEqualTo("CZK 1,500");
        assertThat(Formats.money(null, CS)).isEmpty();
    }

    @Test
    void textBecomesTheSameBytesAsJavaMakes() throws Exception {
        String text = "Příliš žluťoučký kůň €\u20ac Київ \ud83d\udc36 konec".repeat(50);
        try (Utf8Writer writer = new Utf8Writer(8)) {
            writer.write(text);
            writer.write(text.toCharArray(), 3, 40);
            writer.write('x');
            String expected = text + text.substring(3, 43) + "x";
            assertThat(writer.toBytes()).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        }
    }
}
