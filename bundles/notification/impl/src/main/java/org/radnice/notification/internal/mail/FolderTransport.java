package org.radnice.notification.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.radnice.notification.internal.OutgoingMail;

/** Writes messages into a folder as {@code .eml} files, for a machine without a mail server. */
final class FolderTransport implements MailTransport {

    private final Path folder;
    private final MailWriter writer;

    FolderTransport(Path folder, MailWriter writer) {
        this.folder = folder;
        this.writer = writer;
    }

    @Override
    public boolean reachesPeople() {
        return false;
    }

    @Override
    public void deliver(OutgoingMail mail) throws DeliveryException {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(mail.id() + ".part");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                writer.write(Session.getInstance(new Properties()), mail).writeTo(out);
            }
            Files.move(unfinished, folder.resolve(mail.id() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new DeliveryException("The folder for mails cannot be written", false, e);
        }
    }
}
