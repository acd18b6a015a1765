package org.radnice.forms.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @Test
    void tellsWhichFieldsItReads() {
        Object rule = Map.of("and", List.of(
                Map.of("===", List.of(Map.of("var", "holder.kind"), "person")),
                Map.of("some", List.of(Map.of("var", "dogs"), Map.of("var", "chip"))),
                Map.of("!", Map.of("missing", List.of("a", "b.c")))));
        assertThat(Expression.compile(rule).reads()).containsExactly("holder", "dogs", "a", "b");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        Object rule = true;
        for (int i = 0; i < 10_000; i++) {
            rule = Map.of("!", List.of(rule));
        }
        Object deep = rule;
        assertThatThrownBy(() -> Expression.compile(deep)).isInstanceOf(LogicFault.class).hasMessage("Nested Too Deeply");
    }

    @Test
    void refusesWhatIsTooLarge() {
        List<Object> many = Collections.nCopies(6_000, Map.of("var", "a"));
        assertThatThrownBy(() -> Expression.compile(many)).isInstanceOf(LogicFault.class).hasMessage("Expression Too Large");
    }

    @Test
    void refusesAnUnknownOperatorWhenItIsCompiled() {
        assertThatThrownBy(() -> Expression.compile(Map.of("eval", "1"))).isInstanceOf(LogicFault.class)
                .hasMessage("Unknown Operator eval");
    }

    @Test
    void stopsWhatTakesTooLongAndDoesNotLetItBeCaught() {
        List<Integer> hundred = Collections.nCopies(100, 1);
        Object cubed = Map.of("map", List.of(Map.of("var", "list"), Map.of("map", List.of(Map.of("val", List.of(List.of(2), "list")),
                Map.of("map", List.of(Map.of("val", List.of(List.of(4), "list")), 1))))));
        assertThatThrownBy(() -> Expression.compile(Map.of("try", List.of(cubed, 1))).evaluate(Map.of("list", hundred)))
                .isInstanceOf(LogicFault.class)
                .hasMessage("Too Many Operations");
    }

    @Test
    void stopsATextThatGrows() {
        Object rule = Map.of("reduce", List.of(Map.of("var", "list"),
                Map.of("cat", List.of(Map.of("var", "accumulator"), Map.of("var", "accumulator"))), "xxxxxxxxxx"));
        assertThatThrownBy(() -> Expression.compile(rule).evaluate(Map.of("list", Collections.nCopies(60, 1))))
                .isInstanceOf(LogicFault.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.5, 1.5", "1e21, 1e+21", "0.1, 0.1", "-0.0, 0", "1e-7, 1e-7", "123456789012345680000, 123456789012345680000"})
    void writesNumbersAsEveryBrowserDoes(double number, String text) {
        assertThat(Expression.compile(Map.of("cat", List.of(number))).evaluate(null)).isEqualTo(text);
    }
}
