package org.radnice.kernel.api.error;

/**
 * The request is right, but the state of things does not allow it (any more). HTTP 409.
 */
public abstract non-sealed class ConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code of the error, see {@link DomainException#code()}
     * @param detail English sentence for the log, without personal data
     * @param arguments values for the message's placeholders, without personal data
     */
    protected ConflictException(String code, String detail, Object... arguments) {
        super(code, detail, null, arguments);
    }
}
