package org.radnice.forms.internal.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.LocalizedText;
import org.radnice.forms.api.Step;
import org.radnice.kernel.api.error.Violation;

/**
 * A form's verdict over answers.
 *
 * @param answers those that count, in the order of the form: answers of hidden fields are dropped, computed ones are there
 * @param steps names of the steps that are shown
 * @param fields names of the fields that are shown
 * @param violations what is wrong, in the order of the form
 */
public record Evaluation(Map<String, Object> answers, Set<String> steps, Set<String> fields, List<Violation> violations) {

    public Evaluation {
        answers = Collections.unmodifiableMap(answers);
        steps = Collections.unmodifiableSet(steps);
        fields = Collections.unmodifiableSet(fields);
        violations = List.copyOf(violations);
    }

    /**
     * Judges answers.
     *
     * @param values readable answers by field name
     * @param problems of those that could not be read, by field name
     * @param locale language of the form's own error texts
     */
    public static Evaluation of(
            CompiledForm form, Map<String, Object> values, Map<String, List<Problem>> problems, Given given, Locale locale) {
        Map<String, Object> answers = new LinkedHashMap<>();
        // Expressions read what is given beside the answers, under names that no field can have.
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("$fees", given.fees());
        data.put("$today", given.today().toString());
        Set<String> steps = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (Step step : form.definition().steps()) {
            boolean shown = form.shows(step, data);
            for (Field field : step.fields()) {
                if (!shown || !form.shows(field, data)) {
                    continue;
                }
                fields.add(field.name());
                Object value = field.computed() ? form.compute(field, data) : values.get(field.name());
                if (field.computed()) {
                    value = whole(field, value);
                }
                if (value != null) {
                    answers.put(field.name(), value);
                    data.put(field.name(), value);
                }
                violations.addAll(judge(form, field, value, problems.getOrDefault(field.name(), List.of()), data, locale));
            }
            // A step without a visible field would be an empty page.
            if (shown && step.fields().stream().anyMatch(field -> fields.contains(field.name()))) {
                steps.add(step.name());
            }
        }
        return new Evaluation(answers, steps, fields, violations);
    }

    private static Object whole(Field field, Object value) {
        boolean number = field.type() == FieldType.MONEY || field.type() == FieldType.WHOLE_NUMBER;
        return number && value instanceof Number n ? (Object) Math.round(n.doubleValue()) : value;
    }

    private static List<Violation> judge(
            CompiledForm form, Field field, Object value, List<Problem> problems, Map<String, Object> data, Locale locale) {
        if (!problems.isEmpty()) {
            return problems.stream().map(problem -> violation(field, problem, locale)).toList();
        }
        if (value == null) {
            // Of an address the first part is where to begin.
            String part = field.type() == FieldType.ADDRESS ? AnswerReader.ADDRESS.get(0) : "";
            return field.asked() && form.requires(field, data)
                    ? List.of(violation(field, new Problem(part, "required", requiredKey(field), List.of()), locale))
                    : List.of();
        }
        if (field.type() == FieldType.FILE && field.limits().maxFiles() != null
                && ((List<?>) value).size() > field.limits().maxFiles()) {
            return List.of(violation(field,
                    new Problem("", "invalid", "forms.violation.too-many-files", List.of(field.limits().maxFiles())), locale));
        }
        return form.accepts(field, data)
                ? List.of()
                : List.of(violation(field, new Problem("", "rule", "forms.violation.pattern", List.of()), locale));
    }

    /** Whether the field has to be answered, as things stand. */
    public static boolean required(CompiledForm form, Field field, Map<String, Object> answers) {
        return form.requires(field, answers);
    }

    private static String requiredKey(Field field) {
        return switch (field.type()) {
            case ONE_OF, MANY_OF, YES_NO -> "forms.violation.choose";
            case FILE -> "forms.violation.attach";
            case CONSENT -> "forms.violation.agree";
            default -> "forms.violation.required";
        };
    }

    private static Violation violation(Field field, Problem problem, Locale locale) {
        String path = problem.part().isEmpty() ? field.name() : field.name() + "." + problem.part();
        LocalizedText own = problem.part().isEmpty() ? field.errors().get(problem.kind()) : null;
        if (own != null) {
            return Violation.of(path, "forms.violation.own", own.in(locale));
        }
        List<Object> arguments = new ArrayList<>();
        String label = field.label().in(locale);
        arguments.add(label.endsWith("?") ? label.substring(0, label.length() - 1) : label);
        arguments.addAll(problem.arguments());
        return new Violation(path, problem.key(), arguments);
    }
}
