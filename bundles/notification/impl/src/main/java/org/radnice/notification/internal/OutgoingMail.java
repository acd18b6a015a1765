package org.radnice.notification.internal;

import java.util.List;

/**
 * A message ready to leave.
 *
 * @param id of the message; becomes its Message-ID, so that a repeat is recognised by the receiver
 * @param recipient address
 * @param language code of the text's language
 * @param subject on one line
 * @param body plain text
 * @param attachments ids of stored files
 */
public record OutgoingMail(
        String id, String recipient, String language, String subject, String body, List<String> attachments) {

    public OutgoingMail {
        attachments = List.copyOf(attachments);
    }
}
