package org.radnice.forms.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;

/** Lets submissions lapse that were not confirmed in time (500/2004 Sb. § 37 (4)). */
@Component
public final class ConfirmationJob implements Job {

    private final CaseService cases;

    /** Called by Declarative Services. */
    @Activate
    public ConfirmationJob(@Reference CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "forms.confirmation";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        cases.lapse();
    }
}
