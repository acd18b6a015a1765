package org.radnice.forms.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.kernel.api.job.Job;
import org.radnice.kernel.api.persistence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what is not needed any more: forgotten drafts, secrets in clear, used keys. */
@Component
public final class CleaningJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(CleaningJob.class);

    private static final Duration SECRETS = Duration.ofDays(1);
    private static final Duration KEYS = Duration.ofDays(30);

    private final DraftService drafts;
    private final SubmissionStore submissions;
    private final Transactions transactions;
    private final FormsSettings settings;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public CleaningJob(
            @Reference DraftService drafts,
            @Reference SubmissionStore submissions,
            @Reference Transactions transactions,
            @Reference FormsSettings settings,
            @Reference Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forms.cleaning";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        step("secrets and used keys", () -> transactions.write(work -> {
            submissions.forget(work, now.minus(SECRETS), now.minus(KEYS));
            return null;
        }));
        step("drafts of sessions", () -> drafts.clean(now.minus(Duration.ofHours(settings.get().draft_session_hours())), false));
        step("drafts of accounts", () -> drafts.clean(now.minus(Duration.ofDays(settings.get().draft_account_days())), true));
    }

    // What one needs, for example the audit trail, must not keep the others from being removed.
    private static void step(String what, Runnable removal) {
        try {
            removal.run();
        } catch (RuntimeException e) {
            LOG.warn("The cleaning of {} is left to the next run", what, e);
        }
    }
}
