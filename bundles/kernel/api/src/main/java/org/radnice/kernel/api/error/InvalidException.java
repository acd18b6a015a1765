package org.radnice.kernel.api.error;

import java.util.List;

/**
 * What was sent breaks a rule of its kind. HTTP 422 with the list of {@link #violations()}, or the same page with an error
 * summary; what the user typed is kept.
 */
public abstract non-sealed class InvalidException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * @param code stable code of the error, see {@link DomainException#code()}
     * @param detail English sentence for the log, without personal data
     * @param violations the broken rules, in the order of the fields; empty when the whole is wrong
     */
    protected InvalidException(String code, String detail, List<Violation> violations, Object... arguments) {
        super(code, detail, null, arguments);
        this.violations = List.copyOf(violations);
    }

    /** The broken rules, in the order of the fields. */
    public final List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
