package org.radnice.notification.internal.mail;

import org.radnice.notification.internal.OutgoingMail;

/** Takes a message over, to the last byte. */
public interface MailTransport {

    /** Whether what leaves here reaches people, or only lies in a folder for somebody to look at. */
    boolean reachesPeople();

    /**
     * Hands the message over.
     *
     * @throws DeliveryException when it was not taken
     */
    void deliver(OutgoingMail mail) throws DeliveryException;
}
