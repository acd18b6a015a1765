package org.radnice.forms.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radnice.forms.api.DefinitionInvalidException;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.MalformedException;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.TestForms;

class DefinitionTest {

    @ParameterizedTest
    @ValueSource(strings = {"pes-prihlaseni", "zadost-o-informace", "hlaseni-zavad"})
    void shippedFormsAreRightAndCompleteInAllLanguages(String id) {
        FormDefinition form = TestForms.form(id);
        assertThat(form.id()).isEqualTo(id);
        List<String> missing = new ArrayList<>();
        languages("", Json.read(TestForms.json(id)), missing);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pes-prihlaseni", "zadost-o-informace", "hlaseni-zavad"})
    void writingAndReadingGivesTheSame(String id) {
        FormDefinition form = TestForms.form(id);
        assertThat(DefinitionReader.read(Json.write(DefinitionWriter.write(form)))).isEqualTo(form);
        assertThat(DefinitionReader.read(Json.pretty(DefinitionWriter.write(form)))).isEqualTo(form);
    }

    private static void languages(String path, Object value, List<String> missing) {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey("cs") && !map.keySet().equals(Set.of("cs", "en", "uk"))) {
                missing.add(path);
            }
            map.forEach((name, part) -> languages(path + "/" + name, part, missing));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                languages(path + "/" + i, list.get(i), missing);
            }
        }
    }

    /** One change of a right definition, and the problem that the checker has to find. */
    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(delimiter = '|', value = {
        "'\"category\",' | '\"Category\",' | /steps/0/fields/0/name | forms.definition.name-invalid",
        "'\"name\": \"danger\"' | '\"name\": \"category\"' | /steps/0/fields/2/name | forms.definition.name-twice",
        "'\"var\": \"danger\"' | '\"var\": \"dangr\"' | /steps/1/fields/0/visibleIf | forms.definition.unknown-field",
        "'\"===\"' | '\"=====\"' | /steps/1/fields/0/visibleIf | forms.definition.rule-invalid",
        "'\"cs\": \"Popis závady\",' | '' | /steps/0/fields/1/label | forms.definition.czech-missing",
        "'\"type\": \"longText\"' | '\"type\": \"lognText\"' | /steps/0/fields/1/type | forms.definition.unknown-value",
        "'\"type\": \"longText\"' | '\"type\": \"oneOf\"' | /steps/0/fields/1/options | forms.definition.options-missing",
        "'\"type\": \"yesNo\"' | '\"type\": \"birthNumber\"' | /steps/0/fields/2/basis | forms.definition.basis-missing",
        "'\"contact\": \"email\"' | '\"contact\": \"place\"' | /contact | forms.definition.contact-invalid",
        "'\"minutes\": 3' | '\"minuts\": 3' | '' | forms.definition.unknown-key",
        "'\"format\": 1' | '\"format\": 7' | /format | forms.definition.format-unknown",
        "'\"id\": \"hlaseni-zavad\"' | '\"id\": \"../etc\"' | /id | forms.definition.id-invalid",
        "'\"value\": \"light\"' | '\"value\": \"road\"' | /steps/0/fields/0/options/1/value | forms.definition.name-twice",
        "'\"required\": \"none\"' | '\"required\": \"faith\"' | /identity/required | forms.definition.unknown-value"
    })
    void checkerNamesThePlace(String from, String to, String pointer, String key) {
        String json = TestForms.json("hlaseni-zavad");
        assertThat(json).contains(from);
        DefinitionInvalidException error = catchThrowableOfType(
                DefinitionInvalidException.class, () -> DefinitionReader.read(json.replaceFirst(Pattern.quote(from), to)));
        assertThat(error).isNotNull();
        assertThat(error.violations()).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(pointer);
            assertThat(violation.messageKey()).isEqualTo(key);
        });
    }

    @Test
    void hostileJsonIsADomainError() {
        assertThatThrownBy(() -> DefinitionReader.read("[".repeat(100_000))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> DefinitionReader.read("{\"id\":1,\"id\":2}")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> DefinitionReader.read("{} {}")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> DefinitionReader.read("")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> DefinitionReader.read("null")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> DefinitionReader.read("{\"minutes\":" + "9".repeat(1000) + "}")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> DefinitionReader.read("{\"id\":{},\"steps\":7,\"identity\":[],\"needs\":{}}"))
                .isInstanceOf(DefinitionInvalidException.class);
    }
}
