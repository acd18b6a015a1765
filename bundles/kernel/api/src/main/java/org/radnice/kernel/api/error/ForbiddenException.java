package org.radnice.kernel.api.error;

/**
 * The caller is not allowed to do this, or not without signing in first. HTTP 403, or 401 for nobody signed in.
 */
public abstract non-sealed class ForbiddenException extends DomainException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code of the error, see {@link DomainException#code()}
     * @param detail English sentence for the log, without personal data
     * @param arguments values for the message's placeholders, without personal data
     */
    protected ForbiddenException(String code, String detail, Object... arguments) {
        super(code, detail, null, arguments);
    }
}
