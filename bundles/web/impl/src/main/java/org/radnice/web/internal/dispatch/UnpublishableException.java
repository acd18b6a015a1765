package org.radnice.web.internal.dispatch;

/** A module breaks a rule of publishing; the message is for administrators and developers. */
final class UnpublishableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnpublishableException(String message) {
        super(message);
    }

    UnpublishableException(String message, Throwable cause) {
        super(message, cause);
    }
}
