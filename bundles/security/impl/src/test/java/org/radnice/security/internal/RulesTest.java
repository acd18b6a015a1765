package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.api.PermissionSource.Permission;

class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/muj-portal", "/sluzby/poplatek-za-psa?x=1&y=%20", "/urad/podani#a", "/prihlasenidruhe"})
    void returnsToPagesOfThisSite(String path) {
        assertThat(ReturnPath.safe(path, "/jinam")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "muj-portal", "//zlo.example", "/\\zlo.example", "\\\\zlo.example", "https://zlo.example/", "/a b", "/\t/zlo.example",
        "javascript:alert(1)", "/ěšč", "/x\r\nSet-Cookie: a=b", "/prihlaseni", "/prihlaseni?zpet=/prihlaseni", "/odhlaseni"
    })
    void returnsNowhereElse(String path) {
        assertThat(ReturnPath.safe(path, "/jinam")).isEqualTo("/jinam");
    }

    @Test
    void returnsNowhereWithoutAPath() {
        assertThat(ReturnPath.safe(null, "/jinam")).isEqualTo("/jinam");
        assertThat(ReturnPath.safe("/" + "a".repeat(1000), "/jinam")).isEqualTo("/jinam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jana@example.cz", "j.novak+radnice@mail.example.co.uk", "žluťoučký@kůň.cz", "a_b-c@x1.cz"})
    void takesAddresses(String email) {
        assertThat(AccountRule.checkEmail("email", AccountRule.email(email))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "jana", "jana@", "@example.cz", "jana@example", "jana@@example.cz", "ja na@example.cz", "jana@exa_mple.cz",
        "jana@example..cz", "jana@.cz", "jana@example.cz\nBcc: vsem@example.cz", "<jana@example.cz>", "jana@example.c"
    })
    void refusesWhatIsNoAddress(String email) {
        assertThat(AccountRule.checkEmail("email", AccountRule.email(email))).hasSize(1);
    }

    @Test
    void oneAddressHasOneShape() {
        assertThat(AccountRule.email("  Jana.NOVÁKOVÁ@Example.CZ ")).isEqualTo("jana.nováková@example.cz");
    }

    @ParameterizedTest
    @CsvSource({"Jana Nováková,0", "'  Ó  ',1", "Jan,0", "'',1", "https://zlo.example levne,1", "Nguyễn Thị Ánh,0", "Олена,0"})
    void names(String name, int violations) {
        assertThat(AccountRule.checkName("name", AccountRule.name(name))).hasSize(violations);
    }

    @Test
    void foldsForSearching() {
        assertThat(Folding.fold("  Dvořáková   MARIE ")).isEqualTo("dvorakova marie");
        assertThat(Folding.anywhere("50%_!")).isEqualTo("%50!%!_!!%");
    }

    @Test
    void policyDeniesWhatNobodyNames() {
        Policy policy = Policy.of(
                List.of(
                        new Permission("forms.case.read", "", Set.of("official", "manager")),
                        new Permission("forms.case.decide", "", Set.of("official"))),
                List.of(
                        new PolicyOverride("official", "forms.case.decide", false),
                        new PolicyOverride("manager", "forms.case.decide", true),
                        new PolicyOverride("citizen", "forms.case.unknown", true)));
        assertThat(policy.permissions(Set.of("official"))).containsExactly("forms.case.read");
        assertThat(policy.permissions(Set.of("manager"))).containsExactlyInAnyOrder("forms.case.read", "forms.case.decide");
        assertThat(policy.permissions(Set.of("citizen"))).isEmpty();
        assertThat(policy.permissions(Set.of("administrator", "whoever"))).isEmpty();
        assertThat(policy.rolesWith("forms.case.read")).containsExactly("manager", "official");
        assertThat(policy.rolesWith("forms.case.unknown")).isEmpty();
    }

    @Test
    void linksOfTheProductionComeFromTheProfileOnly() {
        assertThat(Site.base(Office.Mode.PRODUCTION, "https://portal.example.cz/", "http://zlo.example"))
                .isEqualTo("https://portal.example.cz");
        assertThat(Site.base(Office.Mode.EVALUATION, "https://portal.example.cz", "http://localhost:8383"))
                .isEqualTo("http://localhost:8383");
        assertThat(Site.base(Office.Mode.EVALUATION, "https://portal.example.cz", "")).isEqualTo("https://portal.example.cz");
    }

    @ParameterizedTest
    @CsvSource({"1. 12. 2026,2026-12-01", "1.12.2026,2026-12-01", "2026-12-01,2026-12-01", "' 31.1.2026 ',2026-01-31"})
    void readsDays(String typed, LocalDate day) {
        assertThat(DayFilter.day(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30. 2. 2026", "zítra", "12/1/2026", "1.13.2026"})
    void readsNoDays(String typed) {
        assertThat(DayFilter.day(typed)).isEmpty();
    }

    @Test
    void tokensAndLinksExpire() {
        Instant made = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2026-01-02T00:00:00Z");
        ApiToken token = new ApiToken("t", "a", "x", made, end, Optional.empty());
        assertThat(token.valid(end.minusMillis(1))).isTrue();
        assertThat(token.valid(end)).isFalse();
        PendingLink link = new PendingLink("l", PendingLink.Purpose.CONFIRM, "a@b.cz", "", "", Locale.ROOT, "", "", true,
                PendingLink.MOST_FAILURES - 1, made, end);
        assertThat(link.valid(made)).isTrue();
        assertThat(link.valid(end)).isFalse();
        PendingLink guessed = new PendingLink("l", PendingLink.Purpose.CONFIRM, "a@b.cz", "", "", Locale.ROOT, "", "", true,
                PendingLink.MOST_FAILURES, made, end);
        assertThat(guessed.valid(made)).isFalse();
    }

    @Test
    void useOfATokenIsNotedOnceAnHour() {
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        ApiToken fresh = new ApiToken("t", "a", "x", now, now.plusSeconds(99), Optional.empty());
        assertThat(fresh.useIsWorthNoting(now)).isTrue();
        ApiToken used = new ApiToken("t", "a", "x", now, now.plusSeconds(99), Optional.of(now.minusSeconds(3000)));
        assertThat(used.useIsWorthNoting(now)).isFalse();
        ApiToken old = new ApiToken("t", "a", "x", now, now.plusSeconds(99), Optional.of(now.minusSeconds(3601)));
        assertThat(old.useIsWorthNoting(now)).isTrue();
    }
}
