package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.event.OutboxAdmin;

/** Gives a failing delivery up. */
@Service
@Command(
        scope = "outbox",
        name = "discard",
        description = "Gives a failing or parked delivery up for good",
        detailedDescription = "classpath:help/outbox-discard.txt")
public final class OutboxDiscardCommand extends DeliveryAction {

    @Override
    boolean change(OutboxAdmin outbox, String event, String handler) {
        boolean done = outbox.discard(event, handler);
        if (done) {
            System.out.println("The delivery was given up");
        }
        return done;
    }
}
