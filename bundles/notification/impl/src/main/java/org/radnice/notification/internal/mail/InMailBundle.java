package org.radnice.notification.internal.mail;

import jakarta.mail.Session;
import org.radnice.notification.internal.OutgoingMail;

/** Runs a transport with the loader of the mail library as the thread's: the library finds its providers through it. */
record InMailBundle(MailTransport transport) implements MailTransport {

    @Override
    public boolean reachesPeople() {
        return transport.reachesPeople();
    }

    @Override
    public void deliver(OutgoingMail mail) throws DeliveryException {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            transport.deliver(mail);
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
