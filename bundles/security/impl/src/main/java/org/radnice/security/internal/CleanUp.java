package org.radnice.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.DeviceStore;
import org.radnice.security.internal.store.LinkStore;
import org.radnice.security.internal.store.TokenStore;

/**
 * Removes expired links and tokens and browsers that were not used for long: personal data that nobody needs any more. And completes
 * accounts that an older version wrote.
 */
@Component(service = Job.class)
public final class CleanUp implements Job {

    /** As long as the browser keeps its secret. */
    public static final Duration DEVICE_MEMORY = Duration.ofDays(180);

    private static final int PART = 500;

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LinkStore links;
    private final TokenStore tokens;
    private final DeviceStore devices;
    private final Clock clock;

    @Activate
    public CleanUp(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference LinkStore links,
            @Reference TokenStore tokens,
            @Reference DeviceStore devices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "security.clean-up";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        transactions.write(work -> links.removeExpired(work, now));
        transactions.write(work -> tokens.removeExpired(work, now));
        transactions.write(work -> devices.removeUnused(work, now.minus(DEVICE_MEMORY)));
        boolean more = true;
        while (more) {
            more = transactions.write(work -> accounts.addSortKeys(work, PART));
        }
    }
}
