package org.radnice.notification.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A message to one person.
 *
 * @param key makes repeats harmless, for example the id of the event that caused it and the recipient's role
 * @param kind code of the kind, see {@link MessageKindSource.Kind}
 * @param recipient e-mail address
 * @param locale language of the text
 * @param caseId id of the record that it belongs to, on which its failure is shown
 * @param variables values for the text, plain
 * @param attachments ids of stored files to attach
 */
public record Message(
        String key,
        String kind,
        String recipient,
        Locale locale,
        String caseId,
        Map<String, String> variables,
        List<String> attachments) {

    public Message {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(caseId, "caseId");
        variables = Map.copyOf(variables);
        attachments = List.copyOf(attachments);
    }
}
