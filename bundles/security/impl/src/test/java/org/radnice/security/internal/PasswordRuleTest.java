package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.kernel.api.error.Violation;

class PasswordRuleTest {

    private final CommonPasswords common = new CommonPasswords();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'', missing",
        "kratke, too-short",
        "elevenchars, too-short",
        "123456789012, common",
        "098765432109, common",
        "abcdefghijkl, common",
        "aaaaaaaaaaaa, common",
        "abcabcabcabc, common",
        "hesloheslo1234, common",
        "Heslo!2026!!!, common",
        "HESLOHESLOHESLO, common",
        "Příhlášení2026, common",
        "jana.novakova, common",
        "Jana-Nováková-1985, common",
        "jana.novakova@example.cz, common",
        "radnice-zkouska, common",
        "пароль123456, common",
        "kůň žere modrou mrkev, ok",
        "tři slepé myši, ok",
        "correct battery, ok",
        "J4k1ko1i/dlouhé, ok",
        "🐎🐎🐎🐎 seno a tak, ok",
    })
    void eachPassword(String password, String expected) {
        List<Violation> found = PasswordRule.check(
                "password", PasswordRule.normalise(password), 12, "jana.novakova@example.cz", "Jana Nováková", common.words());
        if (expected.equals("ok")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(Violation::messageKey).containsExactly("security.password." + expected);
        }
    }

    @Test
    void countsCharactersNotBytes() {
        String twelve = "ěščřžýáíéůúň";
        assertThat(PasswordRule.check("p", twelve, 12, "a@b.cz", "", common.words())).isEmpty();
        assertThat(PasswordRule.check("p", "x" + "ab".repeat(100), 12, "a@b.cz", "", common.words()))
                .extracting(Violation::messageKey)
                .containsExactly("security.password.too-long");
    }

    @Test
    void decomposedLettersAreTheSamePassword() {
        assertThat(PasswordRule.normalise("kůň")).isEqualTo(PasswordRule.normalise("ku\u030An\u030C"));
    }
}
