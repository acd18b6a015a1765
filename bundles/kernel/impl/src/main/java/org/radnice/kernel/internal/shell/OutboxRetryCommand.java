package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.event.OutboxAdmin;

/** Makes a failing delivery due now. */
@Service
@Command(
        scope = "outbox",
        name = "retry",
        description = "Makes a failing or parked delivery due now",
        detailedDescription = "classpath:help/outbox-retry.txt")
public final class OutboxRetryCommand extends DeliveryAction {

    @Override
    boolean change(OutboxAdmin outbox, String event, String handler) {
        boolean done = outbox.retry(event, handler);
        if (done) {
            System.out.println("The delivery is due now");
        }
        return done;
    }
}
