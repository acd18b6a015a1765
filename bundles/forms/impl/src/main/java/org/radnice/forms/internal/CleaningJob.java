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

/** Removes what is not needed any more: forgotten drafts, secrets in clear, used keys. */
@Component
public final class CleaningJob implements Job {

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
        drafts.clean(now.minus(Duration.ofHours(settings.get().draft_session_hours())), false);
        drafts.clean(now.minus(Duration.ofDays(settings.get().draft_account_days())), true);
        transactions.write(work -> {
            submissions.forget(work, now.minus(SECRETS), now.minus(KEYS));
            return null;
        });
    }
}
