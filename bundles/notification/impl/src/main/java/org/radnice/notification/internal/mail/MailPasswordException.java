package org.radnice.notification.internal.mail;

import org.radnice.kernel.api.error.UnavailableException;

/** The file with the mail server's password cannot be read. */
final class MailPasswordException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    MailPasswordException(Throwable cause) {
        super("notification.no-password", "The file mail.password.file cannot be read", cause);
    }
}
