package org.radnice.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypesTest {

    @ParameterizedTest
    @CsvSource({
        "forms.submission.sent, forms.submission.sent, true",
        "forms.submission.sent, forms.submission.sent-again, false",
        "forms.submission.*, forms.submission.sent, true",
        "forms.*, forms.submission.sent, true",
        "forms.*, formsx.submission.sent, false",
        "*, anything.at.all, true"
    })
    void aStarStandsForTheRest(String pattern, String type, boolean match) {
        assertThat(EventTypes.match(Set.of("other.thing.done", pattern), type)).isEqualTo(match);
    }

    @Test
    void patternsAreKeptInOneColumn() {
        assertThat(EventTypes.split(EventTypes.join(Set.of("b.*", "a.b.c")))).isEqualTo(List.of("a.b.c", "b.*"));
        assertThat(EventTypes.split(EventTypes.join(Set.of()))).isEmpty();
        assertThatThrownBy(() -> EventTypes.join(Set.of("a b"))).isInstanceOf(IllegalArgumentException.class);
    }
}
