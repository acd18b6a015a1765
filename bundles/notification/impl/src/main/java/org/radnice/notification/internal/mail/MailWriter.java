package org.radnice.notification.internal.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.notification.internal.OutgoingMail;

/** Makes the MIME message. Attachments are streamed from the file store when the message is written. */
final class MailWriter {

    private final FileStore files;
    private final Clock clock;
    private final String fromAddress;
    private final String fromName;

    MailWriter(FileStore files, Clock clock, String fromAddress, String fromName) {
        this.files = files;
        this.clock = clock;
        this.fromAddress = fromAddress;
        this.fromName = fromName;
    }

    MimeMessage write(Session session, OutgoingMail mail) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(session, "<" + mail.id() + "@" + domain() + ">");
        message.setFrom(from());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language());
        // RFC 3834: nobody's absence notice is to answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.attachments().isEmpty()) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(parts(mail));
        }
        message.saveChanges();
        return message;
    }

    private MimeMultipart parts(OutgoingMail mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (String id : mail.attachments()) {
            StoredFile file = files.find(id).orElseThrow(() -> new MessagingException("An attachment is gone"));
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new StoredFileSource(files, file)));
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        return parts;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(fromAddress, fromName, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
    }

    private String domain() {
        return fromAddress.substring(fromAddress.indexOf('@') + 1);
    }

    /** Keeps its Message-ID, so that a repeated delivery of one message is seen as a repeat. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    private record StoredFileSource(FileStore files, StoredFile file) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return files.open(file.id());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("A stored file is read only");
        }

        @Override
        public String getContentType() {
            return file.mediaType();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
