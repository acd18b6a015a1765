package org.radnice.forms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.answer.Given;
import org.radnice.forms.internal.definition.DefinitionReader;

/** The forms that ship, as tests need them. */
public final class TestForms {

    public static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    public static final Given GIVEN = new Given(
            Map.of("dogFirst", 100_000L, "dogFurther", 150_000L, "dogPensioner", 20_000L, "dogPensionerFurther", 30_000L), TODAY);

    private TestForms() {}

    public static String json(String id) {
        try (InputStream in = TestForms.class.getResourceAsStream("/forms/" + id + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormDefinition form(String id) {
        return DefinitionReader.read(json(id));
    }
}
