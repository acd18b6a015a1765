package org.radnice.forms.internal.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radnice.forms.api.DefinitionInvalidException;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Limits;
import org.radnice.forms.api.Option;
import org.radnice.forms.api.Step;
import org.radnice.forms.internal.Json;
import org.radnice.kernel.api.error.Violation;
import org.radnice.security.api.Identity;

/** Reads a definition from its JSON, format 1 (docs/developer/form-definition.md). */
public final class DefinitionReader {

    static final Map<String, Identity> IDENTITIES = Map.of(
            "none", Identity.NONE,
            "account", Identity.ACCOUNT,
            "dataBox", Identity.DATA_BOX,
            "recognised", Identity.RECOGNISED);
    private static final int FORMAT = 1;

    private DefinitionReader() {}

    /**
     * Reads and checks a definition.
     *
     * @throws org.radnice.forms.api.MalformedException when it is no JSON object
     * @throws DefinitionInvalidException with everything that is wrong
     */
    public static FormDefinition read(String json) {
        List<Violation> problems = new ArrayList<>();
        FormDefinition definition = definition(Part.root(Json.readObject(json), problems));
        if (problems.isEmpty()) {
            problems.addAll(DefinitionChecker.check(definition));
        }
        if (!problems.isEmpty()) {
            throw new DefinitionInvalidException(problems);
        }
        return definition;
    }

    private static FormDefinition definition(Part part) {
        if (part.integerOr("format", 0) != FORMAT) {
            part.problem("format", "forms.definition.format-unknown", FORMAT);
        }
        Part identity = part.part("identity", true);
        Part deadline = part.part("deadline", true);
        Part retention = part.part("retention", true);
        FormDefinition definition = new FormDefinition(
                part.text("id"),
                part.integerOr("version", 0),
                part.localized("title", true),
                part.localized("summary", true),
                part.localizedList("needs"),
                part.integerOr("minutes", 0),
                part.texts("keywords"),
                part.textOr("service", ""),
                identity(identity),
                new FormDefinition.Deadline(
                        deadline.integerOr("days", 0), deadline.localized("basis", true), deadline.flag("restarts")),
                new FormDefinition.Retention(retention.integerOr("years", 0), retention.localized("basis", true)),
                part.textOr("contact", ""),
                part.parts("steps").stream().map(DefinitionReader::step).toList());
        deadline.done();
        retention.done();
        part.done();
        return definition;
    }

    private static FormDefinition.IdentityRule identity(Part part) {
        String name = part.text("required");
        Identity required = IDENTITIES.get(name);
        if (required == null) {
            part.problem("required", "forms.definition.unknown-value", name);
        }
        boolean needed = required != null && required != Identity.NONE;
        FormDefinition.IdentityRule rule = new FormDefinition.IdentityRule(
                required == null ? Identity.NONE : required,
                part.localized("basis", true),
                part.localized("confirmation", needed));
        part.done();
        return rule;
    }

    private static Step step(Part part) {
        Step step = new Step(
                part.text("name"),
                part.localized("title", true),
                part.localized("intro", false),
                part.rule("visibleIf"),
                part.parts("fields").stream().map(DefinitionReader::field).toList());
        part.done();
        return step;
    }

    private static Field field(Part part) {
        String code = part.text("type");
        Optional<FieldType> type = Arrays.stream(FieldType.values()).filter(known -> known.code().equals(code)).findFirst();
        if (type.isEmpty()) {
            part.problem("type", "forms.definition.unknown-value", code);
        }
        Field field = new Field(
                part.text("name"),
                type.orElse(FieldType.TEXT),
                part.localized("label", true),
                part.localized("hint", false),
                part.flag("required"),
                part.rule("requiredIf"),
                part.localizedMap("errors", Set.of("required", "invalid", "rule")),
                part.parts("options").stream().map(DefinitionReader::option).toList(),
                limits(part.part("limits", false)),
                part.rule("visibleIf"),
                part.rule("validIf"),
                part.rule("value"),
                part.textOr("autocomplete", ""),
                part.localized("basis", false));
        part.done();
        return field;
    }

    private static Option option(Part part) {
        Option option = new Option(part.text("value"), part.localized("label", true), part.localized("hint", false));
        part.done();
        return option;
    }

    private static Limits limits(Part part) {
        Limits limits = new Limits(
                part.integer("minLength"),
                part.integer("maxLength"),
                part.number("min"),
                part.number("max"),
                part.textOr("pattern", null),
                part.integer("maxFiles"),
                part.integer("maxMegabytes"));
        part.done();
        return limits;
    }

}
