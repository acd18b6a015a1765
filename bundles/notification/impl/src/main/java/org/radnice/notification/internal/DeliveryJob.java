package org.radnice.notification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;
import org.radnice.notification.internal.mail.DeliveryException;
import org.radnice.notification.internal.mail.MailTransport;
import org.radnice.notification.internal.mail.TransportHolder;
import org.radnice.notification.internal.store.MessageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due, one message after the other, each in transactions of its own. */
@Component
public final class DeliveryJob implements Job {

    static final String NAME = "notification.delivery";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryJob.class);

    private final MessageStore store;
    private final TransportHolder transports;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public DeliveryJob(@Reference MessageStore store, @Reference TransportHolder transports, @Reference Clock clock) {
        this.store = store;
        this.transports = transports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        MailTransport transport = transports.current();
        Optional<OutgoingMail> due = store.takeDue(clock.instant());
        while (due.isPresent() && !Thread.currentThread().isInterrupted()) {
            deliver(transport, due.get());
            due = store.takeDue(clock.instant());
        }
    }

    private void deliver(MailTransport transport, OutgoingMail mail) {
        try {
            transport.deliver(mail);
            store.sent(mail.id(), transport.reachesPeople(), clock.instant());
        } catch (DeliveryException e) {
            Instant now = clock.instant();
            Optional<Instant> next = RetryRule.next(store.attempts(mail.id()) + 1, e.permanent(), now);
            store.failed(mail.id(), e.getMessage(), next.orElse(null), now);
            LOG.warn("Message {} was not delivered ({}), {}", mail.id(), e.getMessage(), next.map(at -> "next try " + at).orElse("given up"));
        }
    }
}
