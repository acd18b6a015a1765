package org.radnice.notification.internal.mail;

import org.radnice.kernel.api.error.UnavailableException;

/** The file with the authorities of the mail server's certificate cannot be used. */
final class MailAuthorityException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    MailAuthorityException(Throwable cause) {
        super("notification.no-authority", "The file mail.ca.file cannot be read or holds no certificate", cause);
    }
}
