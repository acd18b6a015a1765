package org.radnice.security.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.notification.api.Notifications;

/** The notification module, which may be away. */
@Component(service = NotificationsHolder.class)
public final class NotificationsHolder {

    private final AtomicReference<Notifications> notifications = new AtomicReference<>();

    @Activate
    public NotificationsHolder() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindNotifications(Notifications service) {
        notifications.set(service);
    }

    void unbindNotifications(Notifications service) {
        notifications.compareAndSet(service, null);
    }

    /**
     * The module.
     *
     * @throws MailUnavailableException when it is away
     */
    Notifications get() {
        Notifications present = notifications.get();
        if (present == null) {
            throw new MailUnavailableException();
        }
        return present;
    }
}
