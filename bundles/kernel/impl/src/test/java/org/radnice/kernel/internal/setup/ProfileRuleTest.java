package org.radnice.kernel.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRuleTest {

    @Test
    void namesEachPartThatIsAnExample() throws Exception {
        var profile = new ObjectMapper().readTree("""
                {"companyId": "00261891", "dataBox": {"id": "abc1234", "example": true}, "contacts": {"example": true},
                 "openingHoursExample": true, "fees": {"example": false}}""");
        assertThat(ProfileRule.office(profile)).hasSize(3).allMatch(line -> line.contains("example")).noneMatch(line -> line.contains("fees"));
    }

    @Test
    void checksTheCompanyIdAndTheDataBox() throws Exception {
        assertThat(ProfileRule.companyId("00261891")).isTrue();
        assertThat(ProfileRule.companyId("00261892")).isFalse();
        assertThat(ProfileRule.companyId("261891")).isFalse();
        var profile = new ObjectMapper().readTree("{\"companyId\": \"00261891\", \"dataBox\": {\"id\": \"abc\"}}");
        assertThat(ProfileRule.office(profile)).singleElement().asString().contains("data box");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "radnice.mesto.cz", "ftp://mesto.cz", "http://mesto.cz", "http://localhost:8181", "https://mesto.cz/urad", "https://a b"})
    void refusesAddressesThatDoNotWork(String web) {
        assertThat(ProfileRule.address(web)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://radnice.mesto.cz", "https://radnice.mesto.cz:8443", "https://mesto.cz/"})
    void takesPublicAddresses(String web) {
        assertThat(ProfileRule.address(web)).isEmpty();
    }
}
