package org.radnice.forms.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;

/**
 * Reminds senders of their terms, lets submissions lapse that were not confirmed in time (500/2004 Sb. § 37 (4)), and notes that
 * a term for completing has run out (§ 45 (2)).
 */
@Component
public final class TermsJob implements Job {

    private final CaseService cases;

    /** Called by Declarative Services. */
    @Activate
    public TermsJob(@Reference CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "forms.terms";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        cases.turn();
    }
}
