package org.radnice.notification.internal.mail;

/**
 * How the office's mail server is reached.
 *
 * @param userOrNull {@code null} where the server asks for no sign-in
 * @param passwordOrNull {@code null} where the server asks for no sign-in
 */
record MailServer(String host, int port, Security security, String userOrNull, String passwordOrNull) {

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
