package org.radnice.notification.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Sends messages and tells what became of them. */
@ProviderType
public interface Notifications {

    /**
     * What became of a message.
     *
     * @param id of the message
     * @param kind code of its kind
     * @param channel {@code email} or {@code sms}
     * @param status where it is
     * @param at when it got there
     * @param problem why it failed, for officials, or empty
     */
    record Delivery(String id, String kind, String channel, Status status, Instant at, String problem) {}

    /** Where a message is. */
    enum Status {
        /** Waits for its first try. */
        WAITING,
        /** Failed and will be tried again. */
        RETRYING,
        /** Handed over to the mail server (or written to the folder where none is configured). */
        SENT,
        /** Given up; somebody has to act. */
        FAILED
    }

    /**
     * Takes a message over for delivery. Joins the caller's transaction; a repeated request with the same key changes nothing.
     *
     * @return id of the message
     * @throws org.radnice.kernel.api.error.InvalidException when the kind is unknown or the recipient is no address
     */
    String send(Message message);

    /** Messages of a case, newest first. */
    List<Delivery> ofCase(String caseId);
}
