package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', ''",
                "a, a, =a",
                "a, b, -a+b",
                "abc, ac, =a-b=c",
                "ac, abc, =a+b=c",
                "'', ab, +a+b",
                "ab, '', -a-b",
                "abcd, acbd, =a-b=c+b=d",
            })
    void showsWhatWasRemovedAndAdded(String before, String after, String expected) {
        assertThat(LineDiff.compare(lines(before), lines(after)).stream()
                        .map(line -> switch (line.change()) {
                                    case SAME -> "=";
                                    case REMOVED -> "-";
                                    case ADDED -> "+";
                                }
                                + line.text())
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private static List<String> lines(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
