package org.radnice.notification.internal;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.job.Jobs;
import org.radnice.notification.api.Message;
import org.radnice.notification.api.MessageKindSource.Kind;
import org.radnice.notification.api.MessageKindSource.Text;
import org.radnice.notification.api.Notifications;
import org.radnice.notification.internal.store.MessageStore;

/** Takes messages over: words them at once and leaves their delivery to the job. */
@Component
public final class NotificationService implements Notifications {

    private final KindRegistry kinds;
    private final Wording wording;
    private final MessageStore store;
    private final Ids ids;
    private final Clock clock;
    private final Jobs jobs;

    /** Called by Declarative Services. */
    @Activate
    public NotificationService(
            @Reference KindRegistry kinds,
            @Reference Wording wording,
            @Reference MessageStore store,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference Jobs jobs) {
        this.kinds = kinds;
        this.wording = wording;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Override
    public String send(Message message) {
        if (!AddressRule.isAddress(message.recipient())) {
            throw InvalidMessageException.recipient();
        }
        Kind kind = kinds.find(message.kind()).orElseThrow(() -> InvalidMessageException.kind(message.kind()));
        Text text = wording.filled(kind, message.locale(), message.variables());
        OutgoingMail mail = new OutgoingMail(
                ids.next(),
                message.recipient(),
                message.locale().getLanguage(),
                text.subject(),
                text.body(),
                message.attachments());
        return store.add(
                mail, message.key(), kind.code(), message.caseId(), clock.instant(), () -> jobs.wake(DeliveryJob.NAME));
    }

    @Override
    public List<Delivery> ofCase(String caseId) {
        return store.ofCase(caseId);
    }
}
