package org.radnice.web.internal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CzechSpacesTest {

    private static final Locale CZECH = Locale.forLanguageTag("cs");

    /** The same rules as one expression. */
    private static final Pattern RULES = Pattern.compile(
            "(?<=(?<![\\p{L}\\p{N}])[kKsSvVzZoOuUaAiI]|§|č\\.|čl\\.|odst\\.|písm\\.) (?=\\S)"
                    + "|(?<=\\d) (?=\\d{3}(?!\\d)|Kč|kB|MB|%|Sb\\.)"
                    + "|(?<=\\d\\.) (?=\\d)");

    /** A tilde stands for the bound space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v Chomutově a okolí|v~Chomutově a~okolí",
                "Přijďte s dokladem k přepážce|Přijďte s~dokladem k~přepážce",
                "§ 37 odst. 4 písm. a) zákona č. 500/2004 Sb.|§~37 odst.~4 písm.~a) zákona č.~500/2004~Sb.",
                "poplatek 1 500 Kč za psa|poplatek 1~500~Kč za psa",
                "do 31. 3. 2027 včetně|do 31.~3.~2027 včetně",
                "v 8 hodin, 5 MB, 19 %|v~8 hodin, 5~MB, 19~%",
                "rok 2026 1234 osob|rok 2026 1234 osob",
                "vchod B u dvora|vchod B u~dvora",
                "trochu se domluvit|trochu se domluvit",
            })
    void bindsWhatALineMustNotPart(String written, String bound) {
        assertThat(CzechSpaces.bind(written, CZECH).replace('\u00a0', '~')).isEqualTo(bound);
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(CzechSpaces.bind("a fee of 1 500", Locale.ENGLISH)).isEqualTo("a fee of 1 500");
    }

    @Test
    void bindsAsTheRulesSayInAnyText() {
        String[] pieces = {
            " ", " ", " ", "\n", "a", "V", "x", "é", "ж", "1", "23", "½", "Ⅳ", ".", "§", "č.", "čl.", "odst.", "písm.", "Kč", "%", "Sb.", "500"
        };
        Random random = new Random(6910);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String written = text.toString();
            assertThat(CzechSpaces.bind(written, CZECH)).isEqualTo(RULES.matcher(written).replaceAll("\u00a0"));
        }
    }
}
