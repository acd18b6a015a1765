package org.radnice.notification.internal.store;

import java.time.Instant;
import org.radnice.notification.api.Notifications.Delivery;

/**
 * A message as officials see it.
 *
 * @param body empty once a mail server has taken the message
 */
public record StoredMessage(
        Delivery delivery,
        String recipient,
        String language,
        String caseId,
        String subject,
        String body,
        int attempts,
        Instant createdAt,
        Instant dueAt) {}
