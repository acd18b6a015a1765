package org.radnice.security.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.notification.api.Notifications;

/** The notification module, which may be away. */
@Component(service = NotificationsHolder.class)
public final class NotificationsHolder extends ServiceHolder<Notifications> {

    @Activate
    public NotificationsHolder() {
        super(MailUnavailableException::new);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Notifications bound) {
        set(bound);
    }

    public void unbind(Notifications unbound) {
        clear(unbound);
    }
}
