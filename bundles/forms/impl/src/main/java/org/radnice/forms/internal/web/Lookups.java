package org.radnice.forms.internal.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmissionNotFoundException;
import org.radnice.forms.internal.FormsSettings;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.foreign.LimitsHolder;
import org.radnice.security.api.Caller;
import org.radnice.web.api.WebRequests;

/** Counts failed look-ups per address, so that nobody searches for numbers and codes. Those that succeed are not counted. */
@Component(service = Lookups.class)
public final class Lookups {

    private final WebRequests requests;
    private final CallersHolder callers;
    private final LimitsHolder limits;
    private final FormsSettings settings;

    /** Called by Declarative Services. */
    @Activate
    public Lookups(
            @Reference WebRequests requests,
            @Reference CallersHolder callers,
            @Reference LimitsHolder limits,
            @Reference FormsSettings settings) {
        this.requests = requests;
        this.callers = callers;
        this.limits = limits;
        this.settings = settings;
    }

    /** Does the look-up. */
    <T> T of(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (SubmissionNotFoundException failed) {
            limits.get().take(
                    "forms.lookup", requests.current().clientAddress(), settings.get().lookups_per_hour(), Duration.ofHours(1));
            throw failed;
        }
    }

    /** As whom a submission is counted: the account, or the address of a visitor. */
    String sender() {
        Caller caller = callers.get().current();
        return caller.signedIn() ? caller.id() : requests.current().clientAddress();
    }
}
