package org.radnice.forms.api;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** A definition of a form breaks rules of the format; the violations' fields are JSON Pointers (RFC 6901). */
public final class DefinitionInvalidException extends InvalidException {

    private static final long serialVersionUID = 1L;

    /** @param violations in the order of the definition */
    public DefinitionInvalidException(List<Violation> violations) {
        super("forms.definition-invalid", "The definition breaks rules: " + summary(violations), violations, violations.size());
    }

    private static String summary(List<Violation> violations) {
        StringBuilder all = new StringBuilder();
        violations.stream().limit(20).forEach(violation -> all.append(all.isEmpty() ? "" : "; ")
                .append(violation.field())
                .append(' ')
                .append(violation.messageKey())
                .append(violation.arguments().isEmpty() ? "" : violation.arguments().toString()));
        return all.toString();
    }
}
