package org.radnice.kernel.api.error;

/**
 * What was asked for does not exist, or the caller may not know that it does. HTTP 404.
 */
public abstract non-sealed class NotFoundException extends DomainException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code of the error, see {@link DomainException#code()}
     * @param detail English sentence for the log, without personal data
     * @param arguments values for the message's placeholders, without personal data
     */
    protected NotFoundException(String code, String detail, Object... arguments) {
        super(code, detail, null, arguments);
    }
}
