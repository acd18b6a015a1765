package org.radnice.notification.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.security.cert.CertificateException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.radnice.notification.internal.OutgoingMail;

/** Hands messages to the office's mail server by SMTP. */
final class SmtpTransport implements MailTransport {

    private static final String TIMEOUT_MILLIS = "15000";

    private final MailServer server;
    private final MailWriter writer;

    SmtpTransport(MailServer server, MailWriter writer) {
        this.server = server;
        this.writer = writer;
    }

    @Override
    public boolean reachesPeople() {
        return true;
    }

    @Override
    public void deliver(OutgoingMail mail) throws DeliveryException {
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = writer.write(session, mail);
            try (Transport transport = session.getTransport()) {
                transport.connect(server.host(), server.port(), server.userOrNull(), server.passwordOrNull());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new DeliveryException(problem(e), isPermanent(e), e);
        }
    }

    private Properties properties() {
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "auth", String.valueOf(server.userOrNull() != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == MailServer.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (server.trustOrNull() != null) {
            properties.put(prefix + "ssl.socketFactory", server.trustOrNull());
            // Else the library would try again with the authorities that Java knows.
            properties.setProperty(prefix + "socketFactory.fallback", "false");
        }
        return properties;
    }

    private static boolean isPermanent(MessagingException error) {
        int code = replyCode(error);
        return code >= 500 && code < 600;
    }

    private static String problem(MessagingException error) {
        int code = replyCode(error);
        if (code > 0) {
            return "The mail server answered " + code;
        }
        return isDistrust(error) ? "The certificate of the mail server is not trusted" : error.getClass().getSimpleName();
    }

    private static boolean isDistrust(MessagingException error) {
        for (Throwable e = error; e != null; e = next(e)) {
            if (e instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private static int replyCode(MessagingException error) {
        for (Throwable e = error; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException failed) {
                return failed.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException failed && !(failed.getNextException() instanceof SMTPAddressFailedException)) {
                return failed.getReturnCode();
            }
        }
        return 0;
    }

    private static Throwable next(Throwable error) {
        return error instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : error.getCause();
    }
}
