package org.radnice.portal.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.notification.api.Notifications;

/** Holds who delivers messages; events wait while it is away. */
@Component(service = NotificationsHolder.class)
public final class NotificationsHolder {

    private final AtomicReference<Notifications> service = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Notifications bound) {
        service.set(bound);
    }

    public void unbind(Notifications unbound) {
        service.compareAndSet(unbound, null);
    }

    /** The service, if it is here now. */
    public Optional<Notifications> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service.
     *
     * @throws PortalUnavailableException while it is away
     */
    public Notifications get() {
        return find().orElseThrow(() -> new PortalUnavailableException("Notifications"));
    }
}
