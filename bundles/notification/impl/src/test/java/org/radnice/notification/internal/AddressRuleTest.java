package org.radnice.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"jan@example.cz", "jan.novak+urad@example.co.uk", "a@b", "žofie@obec.example"})
    void accepts(String address) {
        assertThat(AddressRule.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jan", "@example.cz", "jan@", "a b@example.cz", "a@b.cz\nBcc: c@d.cz", "a@b..cz", "a,b@c.cz", "a@b@c.cz", "<a@b.cz>"})
    void refuses(String address) {
        assertThat(AddressRule.isAddress(address)).isFalse();
    }
}
