package org.radnice.forms.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One question of a form.
 *
 * @param name unique within the form, {@code [a-z][a-zA-Z0-9]*}
 * @param type what it asks for
 * @param label the question
 * @param hint how to answer it, or no text
 * @param required whether it has to be answered whenever it is shown
 * @param requiredIf JsonLogic rule as JSON text: it also has to be answered when this holds; or empty
 * @param errors the form's own error texts by {@code required}, {@code invalid} or {@code rule}
 * @param options answers to choose from
 * @param limits bounds of the answer
 * @param visibleIf JsonLogic rule as JSON text, over the answers before this one; empty when it is always asked
 * @param validIf JsonLogic rule as JSON text that an answer has to fulfil; empty when there is none
 * @param value JsonLogic rule as JSON text that computes the answer, which is then shown and not asked; or empty
 * @param autocomplete token of HTML's {@code autocomplete} (WCAG 1.3.5), or empty
 * @param basis law that lets the office ask for it, or no text
 */
public record Field(
        String name,
        FieldType type,
        LocalizedText label,
        LocalizedText hint,
        boolean required,
        String requiredIf,
        Map<String, LocalizedText> errors,
        List<Option> options,
        Limits limits,
        String visibleIf,
        String validIf,
        String value,
        String autocomplete,
        LocalizedText basis) {

    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(requiredIf, "requiredIf");
        errors = Map.copyOf(errors);
        options = List.copyOf(options);
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(visibleIf, "visibleIf");
        Objects.requireNonNull(validIf, "validIf");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(autocomplete, "autocomplete");
        Objects.requireNonNull(basis, "basis");
    }

    /** Whether the answer is computed and not asked. */
    public boolean computed() {
        return !value.isEmpty();
    }

    /** Whether a person answers it. */
    public boolean asked() {
        return type.takesAnswer() && !computed();
    }
}
