package org.radnice.notification.internal.mail;

import javax.net.ssl.SSLSocketFactory;

/**
 * How the office's mail server is reached.
 *
 * @param trustOrNull makes sockets that trust the authority of its certificate; {@code null}: one of those that Java knows
 * @param userOrNull {@code null} where the server asks for no sign-in
 * @param passwordOrNull {@code null} where the server asks for no sign-in
 */
record MailServer(String host, int port, Security security, SSLSocketFactory trustOrNull, String userOrNull, String passwordOrNull) {

    /** How the connection is protected. */
    enum Security {
        /** Not at all: only for a server on the same machine. */
        NONE,
        /** Plain at first, then TLS; refused when the server does not offer it. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
