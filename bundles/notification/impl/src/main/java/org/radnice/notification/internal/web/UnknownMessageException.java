package org.radnice.notification.internal.web;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no message, kind or language of this name. */
final class UnknownMessageException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownMessageException() {
        super("notification.unknown-message", "Unknown message, kind or language");
    }
}
