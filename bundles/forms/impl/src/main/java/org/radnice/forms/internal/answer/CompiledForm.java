package org.radnice.forms.internal.answer;

import java.util.HashMap;
import java.util.Map;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Step;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.logic.Expression;
import org.radnice.forms.internal.logic.LogicFault;

/** A definition with its rules compiled: immutable, made once per version. */
public final class CompiledForm {

    private final FormDefinition definition;
    private final Map<String, Expression> rules = new HashMap<>();

    private CompiledForm(FormDefinition definition) {
        this.definition = definition;
        for (Step step : definition.steps()) {
            compile("step " + step.name(), step.visibleIf());
            for (Field field : step.fields()) {
                compile("visible " + field.name(), field.visibleIf());
                compile("required " + field.name(), field.requiredIf());
                compile("valid " + field.name(), field.validIf());
                compile("value " + field.name(), field.value());
            }
        }
    }

    /** Compiles a definition that has passed its checks. */
    public static CompiledForm of(FormDefinition definition) {
        return new CompiledForm(definition);
    }

    private void compile(String name, String rule) {
        if (!rule.isEmpty()) {
            rules.put(name, Expression.compile(Json.read(rule)));
        }
    }

    /** The definition. */
    public FormDefinition definition() {
        return definition;
    }

    boolean shows(Step step, Map<String, Object> answers) {
        return holds("step " + step.name(), answers);
    }

    boolean shows(Field field, Map<String, Object> answers) {
        return holds("visible " + field.name(), answers);
    }

    boolean requires(Field field, Map<String, Object> answers) {
        return field.required() || !field.requiredIf().isEmpty() && holds("required " + field.name(), answers);
    }

    boolean accepts(Field field, Map<String, Object> answers) {
        return holds("valid " + field.name(), answers);
    }

    /** The computed value, or {@code null} when the rule has none for these answers. */
    Object compute(Field field, Map<String, Object> answers) {
        try {
            return rules.get("value " + field.name()).evaluate(answers);
        } catch (LogicFault fault) {
            return null;
        }
    }

    /** A rule that faults (compares a name with a number, say) does not hold. */
    private boolean holds(String name, Map<String, Object> answers) {
        Expression rule = rules.get(name);
        try {
            return rule == null || rule.holds(answers);
        } catch (LogicFault fault) {
            return false;
        }
    }
}
