package org.radnice.security.internal;

import org.radnice.kernel.api.error.UnavailableException;

/** Nobody can send mails at this moment. */
public final class MailUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    MailUnavailableException() {
        super("security.mail-unavailable", "The notification module is away");
    }
}
