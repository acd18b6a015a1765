package org.radnice.forms.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.TestForms;
import org.radnice.kernel.api.error.Violation;

class EvaluationTest {

    private static final Locale CZECH = Locale.forLanguageTag("cs");
    private static final CompiledForm DOG = CompiledForm.of(TestForms.form("pes-prihlaseni"));
    private static final CompiledForm FAULT = CompiledForm.of(TestForms.form("hlaseni-zavad"));
    private static final CompiledForm REQUEST = CompiledForm.of(TestForms.form("zadost-o-informace"));

    @ParameterizedTest(name = "{0} born {1}, {2} dog, {3}: {4}")
    @CsvSource({
        "person, 1985-01-31, first, none, 100000",
        "person, 1985-01-31, further, none, 150000",
        "person, 1960-11-24, first, none, 100000",
        "person, 1960-11-23, first, none, 20000",
        "person, 1960-11-23, further, none, 30000",
        "person, 1985-01-31, first, ztp, 0",
        "company, , first, none, 100000",
        "company, , further, shelter, 0"
    })
    void dogFee(String kind, String born, String order, String exemption, long fee) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of("holderKind", kind, "order", order, "exemption", exemption));
        if (born != null) {
            answers.put("birthDate", born);
        }
        assertThat(judge(DOG, answers).answers()).containsEntry("yearlyFee", fee);
    }

    @Test
    void answersOfHiddenQuestionsAreDropped() {
        Evaluation evaluation = judge(DOG, Map.of("holderKind", "company", "holderName", "Jana", "companyName", "Útulek"));
        assertThat(evaluation.answers()).containsEntry("companyName", "Útulek").doesNotContainKey("holderName");
        assertThat(evaluation.steps()).contains("firma").doesNotContain("osoba");
    }

    @Test
    void anAnswerHiddenByAHiddenAnswerIsDroppedToo() {
        Evaluation evaluation = judge(FAULT, Map.of("category", "road", "lampNumber", "17", "danger", false));
        assertThat(evaluation.answers()).doesNotContainKey("lampNumber");
        assertThat(evaluation.fields()).doesNotContain("lampNumber", "dangerNote");
    }

    @Test
    void whatIsMissingIsSaidInTheOrderOfTheForm() {
        assertThat(judge(FAULT, Map.of("danger", true)).violations())
                .extracting(Violation::field)
                .containsExactly("category", "description", "place");
    }

    @Test
    void theFormsOwnErrorTextComesInTheReadersLanguage() {
        Map<String, List<Problem>> problems = Map.of("chip",
                AnswerReader.page(DOG.definition().field("chip").orElseThrow(), name -> List.of("20309800"), TestForms.TODAY).problems());
        Evaluation english = Evaluation.of(DOG, Map.of(), problems, TestForms.GIVEN, Locale.ENGLISH);
        assertThat(english.violations()).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo("chip");
            assertThat(violation.arguments()).containsExactly("Enter the chip number – 15 digits");
        });
    }

    @Test
    void aRuleJudgesAnAnswerWithThoseBeforeIt() {
        Map<String, Object> answers = Map.of("dogBorn", "2025-06-01", "keptSince", "2025-05-31");
        assertThat(judge(DOG, answers).violations()).extracting(Violation::field).contains("keptSince");
        assertThat(judge(DOG, Map.of("dogBorn", "2025-06-01", "keptSince", "2025-06-01")).violations())
                .extracting(Violation::field).doesNotContain("keptSince");
    }

    @Test
    void aQuestionCanBeRequiredByAnotherAnswer() {
        assertThat(judge(REQUEST, Map.of("way", "email")).violations()).extracting(Violation::field).contains("email");
        assertThat(judge(REQUEST, Map.of("way", "person")).violations()).extracting(Violation::field).doesNotContain("email");
    }

    @Test
    void partsOfAnAddressAreMissedOneByOne() {
        Field address = REQUEST.definition().field("applicantAddress").orElseThrow();
        Reading reading = AnswerReader.page(address,
                name -> name.endsWith(".street") ? List.of("Zborovská 4602") : name.endsWith(".zip") ? List.of("43") : List.of(), TestForms.TODAY);
        assertThat(reading.problems()).extracting(Problem::part).containsExactly("city", "zip");
        assertThat(AnswerReader.page(address, name -> List.of(" "), TestForms.TODAY)).isEqualTo(Reading.NOTHING);
        assertThat(AnswerReader.json(address, Map.of("street", "A 1", "city", "Chomutov", "zip", "430 01"), TestForms.TODAY).value())
                .isEqualTo(Map.of("street", "A 1", "city", "Chomutov", "zip", "43001"));
    }

    @Test
    void jsonOfAWrongTypeIsAProblemAndNotAFailure() {
        FormDefinition form = DOG.definition();
        for (Object wrong : new Object[] {List.of(List.of()), Map.of("a", 1), 3.5, 7L, true, List.of(1L), "\u0000", "x"}) {
            form.fields().forEach(field -> {
                Reading reading = AnswerReader.json(field, wrong, TestForms.TODAY);
                assertThat(reading.value() != null || !reading.problems().isEmpty() || "\u0000".equals(wrong)).isTrue();
            });
        }
    }

    @Test
    void aPatternThatExplodesIsCutOff() {
        assertThat(Patterns.matches("(a+)+b", "a".repeat(60))).isFalse();
        assertThat(Patterns.matches("[0-9]{15}", "203098001234567")).isTrue();
    }

    private static Evaluation judge(CompiledForm form, Map<String, Object> answers) {
        return Evaluation.of(form, answers, Map.of(), TestForms.GIVEN, CZECH);
    }
}
