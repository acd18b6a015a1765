package org.radnice.kernel.api.error;

/**
 * A part that is needed is not there now, and the caller may try again later. HTTP 503 with Retry-After.
 */
public abstract non-sealed class UnavailableException extends DomainException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code of the error, see {@link DomainException#code()}
     * @param detail English sentence for the log, without personal data
     * @param arguments values for the message's placeholders, without personal data
     */
    protected UnavailableException(String code, String detail, Object... arguments) {
        super(code, detail, null, arguments);
    }

    /** As the other constructor, with the technical cause for the log. */
    protected UnavailableException(String code, String detail, Throwable cause, Object... arguments) {
        super(code, detail, cause, arguments);
    }
}
