package org.radnice.web.internal.session;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;

/** Removes sessions that have ended by time. */
@Component
public final class SessionSweep implements Job {

    private final SessionStore store;

    @Activate
    public SessionSweep(@Reference SessionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "web.sweep-sessions";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        store.sweep();
    }
}
