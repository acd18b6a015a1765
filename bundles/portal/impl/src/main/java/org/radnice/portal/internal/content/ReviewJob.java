package org.radnice.portal.internal.content;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;
import org.radnice.portal.internal.PortalSettings;

/** Reminds owners of the day of review. */
@Component
public final class ReviewJob implements Job {

    private final Editing editing;
    private final PortalSettings settings;

    @Activate
    public ReviewJob(@Reference Editing editing, @Reference PortalSettings settings) {
        this.editing = editing;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "portal.review";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        editing.remind(settings.get().review_remind_days());
    }
}
