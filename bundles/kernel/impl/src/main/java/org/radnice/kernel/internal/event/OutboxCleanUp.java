package org.radnice.kernel.internal.event;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;

/** Removes events that everybody has received long ago. */
@Component
public final class OutboxCleanUp implements Job {

    private final Outbox outbox;

    @Activate
    public OutboxCleanUp(@Reference Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "kernel.clean-up-events";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        outbox.cleanUp();
    }
}
