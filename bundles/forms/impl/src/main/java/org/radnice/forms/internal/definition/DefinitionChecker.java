package org.radnice.forms.internal.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Option;
import org.radnice.forms.api.Step;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.logic.Expression;
import org.radnice.forms.internal.logic.LogicFault;
import org.radnice.kernel.api.error.Violation;

/** Rules that a definition has to fulfil as a whole. */
final class DefinitionChecker {

    /** What expressions may read besides answers: the office's fees in haléře, and the day of the submission. */
    static final Set<String> GIVEN = Set.of("$fees", "$today");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9._-]{1,60}");
    private static final int MOST_FIELDS = 2_000;

    private final List<Violation> problems = new ArrayList<>();
    private final Set<String> before = new LinkedHashSet<>();

    private DefinitionChecker() {}

    static List<Violation> check(FormDefinition form) {
        DefinitionChecker checker = new DefinitionChecker();
        checker.form(form);
        return checker.problems;
    }

    private void problem(String pointer, String key, Object... arguments) {
        problems.add(Violation.of(pointer, key, arguments));
    }

    private void form(FormDefinition form) {
        if (!ID.matcher(form.id()).matches()) {
            problem("/id", "forms.definition.id-invalid");
        }
        if (form.version() < 1) {
            problem("/version", "forms.definition.version-invalid");
        }
        if (form.deadline().days() < 1 || form.deadline().days() > 3650) {
            problem("/deadline/days", "forms.definition.number-expected");
        }
        if (form.retention().years() < 1) {
            problem("/retention/years", "forms.definition.number-expected");
        }
        if (form.steps().isEmpty()) {
            problem("/steps", "forms.definition.no-steps");
        }
        if (form.fields().count() > MOST_FIELDS) {
            problem("/steps", "forms.definition.too-many-fields", MOST_FIELDS);
        }
        Set<String> steps = new HashSet<>();
        for (int i = 0; i < form.steps().size(); i++) {
            Step step = form.steps().get(i);
            String pointer = "/steps/" + i;
            if (!NAME.matcher(step.name()).matches()) {
                problem(pointer + "/name", "forms.definition.name-invalid", step.name());
            } else if (!steps.add(step.name())) {
                problem(pointer + "/name", "forms.definition.name-twice", step.name());
            }
            if (step.fields().isEmpty()) {
                problem(pointer + "/fields", "forms.definition.no-fields");
            }
            rule(pointer + "/visibleIf", step.visibleIf(), "");
            for (int j = 0; j < step.fields().size(); j++) {
                field(pointer + "/fields/" + j, step.fields().get(j));
            }
        }
        if (!form.contact().isEmpty()
                && form.field(form.contact()).filter(field -> field.type() == FieldType.EMAIL).isEmpty()) {
            problem("/contact", "forms.definition.contact-invalid", form.contact());
        }
    }

    private void field(String pointer, Field field) {
        if (!NAME.matcher(field.name()).matches()) {
            problem(pointer + "/name", "forms.definition.name-invalid", field.name());
        }
        rule(pointer + "/visibleIf", field.visibleIf(), "");
        rule(pointer + "/requiredIf", field.requiredIf(), "");
        rule(pointer + "/value", field.value(), "");
        if (!before.add(field.name())) {
            problem(pointer + "/name", "forms.definition.name-twice", field.name());
        }
        rule(pointer + "/validIf", field.validIf(), field.name());
        options(pointer, field);
        limits(pointer, field);
        if (field.type() == FieldType.BIRTH_NUMBER && field.basis().isEmpty()) {
            // 133/2000 Sb. § 13c: only who has a law or the person's consent may use a birth number.
            problem(pointer + "/basis", "forms.definition.basis-missing");
        }
        if (field.computed() && (field.required() || !field.requiredIf().isEmpty() || !field.validIf().isEmpty()
                 || field.type() == FieldType.FILE)) {
            problem(pointer + "/value", "forms.definition.computed-asked");
        }
        if (!field.validIf().isEmpty() && !field.errors().containsKey("rule")) {
            problem(pointer + "/errors/rule", "forms.definition.rule-text-missing");
        }
    }

    private void options(String pointer, Field field) {
        boolean chooses = field.type() == FieldType.ONE_OF || field.type() == FieldType.MANY_OF;
        if (chooses == field.options().isEmpty()) {
            problem(pointer + "/options", chooses ? "forms.definition.options-missing" : "forms.definition.options-unused");
        }
        Set<String> values = new HashSet<>();
        for (int i = 0; i < field.options().size(); i++) {
            Option option = field.options().get(i);
            if (!VALUE.matcher(option.value()).matches()) {
                problem(pointer + "/options/" + i + "/value", "forms.definition.name-invalid", option.value());
            } else if (!values.add(option.value())) {
                problem(pointer + "/options/" + i + "/value", "forms.definition.name-twice", option.value());
            }
        }
    }

    private void limits(String pointer, Field field) {
        String pattern = field.limits().pattern();
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                problem(pointer + "/limits/pattern", "forms.definition.pattern-invalid");
            }
        }
    }

    /** A rule may read answers that were given before it: so there are no cycles, and one pass decides everything. */
    private void rule(String pointer, String rule, String itself) {
        if (rule.isEmpty()) {
            return;
        }
        try {
            for (String name : Expression.compile(Json.read(rule)).reads()) {
                if (!GIVEN.contains(name) && !before.contains(name) && !name.equals(itself)) {
                    problem(pointer, "forms.definition.unknown-field", name);
                }
            }
        } catch (LogicFault fault) {
            problem(pointer, "forms.definition.rule-invalid", fault.getMessage());
        }
    }
}
