package org.radnice.portal.internal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.kernel.api.error.Violation;
import org.radnice.portal.internal.board.BoardRules.State;

class BoardRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static PostingText text(String title, String category, LocalDate from, LocalDate to) {
        return new PostingText(title, category, "Odbor dopravy", "MMCH/1/2026", "SZ/1", "Text", from, to, "");
    }

    @ParameterizedTest(name = "from {0} to {1}, {2}, on {3}: put up {4}, take down {5}")
    @CsvSource({
        "2026-11-02, 2026-11-17, PLANNED, 2026-11-01, false, false",
        "2026-11-02, 2026-11-17, PLANNED, 2026-11-02, true,  false",
        "2026-11-02, 2026-11-17, PLANNED, 2026-11-05, true,  false",
        "2026-11-02, 2026-11-17, POSTED,  2026-11-17, false, false",
        "2026-11-02, 2026-11-17, POSTED,  2026-11-18, false, true",
        "2026-11-02, 2026-11-17, REMOVED, 2026-11-18, false, false",
    })
    void theLastDayCountsWhole(LocalDate from, LocalDate to, State state, LocalDate today, boolean up, boolean down) {
        assertThat(BoardRules.toPost(from, state, today)).isEqualTo(up);
        assertThat(BoardRules.toRemove(to, state, today)).isEqualTo(down);
    }

    @Test
    void theStateFollowsFromWhatHasHappened() {
        Instant now = Instant.EPOCH;
        assertThat(BoardRules.state(null, null)).isEqualTo(State.PLANNED);
        assertThat(BoardRules.state(now, null)).isEqualTo(State.POSTED);
        assertThat(BoardRules.state(now, now)).isEqualTo(State.REMOVED);
        assertThat(BoardRules.state(null, now)).isEqualTo(State.REMOVED);
    }

    @ParameterizedTest(name = "{0} {1} from {2} to {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Záměr, zamer-obce, 2026-11-02, 2026-11-17, ''",
                "Záměr, zamer-obce, 2026-11-02, 2026-11-02, ''",
                "'',    zamer-obce, 2026-11-02, 2026-11-17, title",
                "Záměr, jiné,       2026-11-02, 2026-11-17, category",
                "Záměr, zamer-obce, 2026-11-01, 2026-11-17, from",
                "Záměr, zamer-obce, -,          2026-11-17, from",
                "Záměr, zamer-obce, 2026-11-02, -,          to",
                "Záměr, zamer-obce, 2026-11-05, 2026-11-04, to",
                "Záměr, zamer-obce, 2026-11-05, 2126-11-04, to",
            })
    void saysWhatIsWrong(String title, String category, LocalDate from, LocalDate to, String field) {
        assertThat(BoardRules.check(text(title, category, from, to), TODAY).stream()
                        .map(Violation::field))
                .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void theDigestTellsEveryChange() {
        PostingText text = text("Záměr", "zamer-obce", TODAY, TODAY);
        PostingFile file = new PostingFile("1", "mapa.pdf", "application/pdf", 3, "ab");
        String digest = BoardRules.digest(text, List.of(file));
        assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(BoardRules.digest(text, List.of(file)));
        assertThat(List.of(
                        BoardRules.digest(text, List.of()),
                        BoardRules.digest(text("Záměr ", "zamer-obce", TODAY, TODAY), List.of(file)),
                        BoardRules.digest(text("Záměr", "zamer-obce", TODAY, TODAY.plusDays(1)), List.of(file)),
                        BoardRules.digest(text, List.of(new PostingFile("1", "mapa.pdf", "application/pdf", 3, "ac")))))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }
}
