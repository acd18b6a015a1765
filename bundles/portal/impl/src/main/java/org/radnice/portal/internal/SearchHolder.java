package org.radnice.portal.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.search.Search;

/** Holds the search: without it the search page offers contacts. */
@Component(service = SearchHolder.class)
public final class SearchHolder {

    private final AtomicReference<Search> service = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Search bound) {
        service.set(bound);
    }

    public void unbind(Search unbound) {
        service.compareAndSet(unbound, null);
    }

    /** The service, if it is here now. */
    public Optional<Search> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service.
     *
     * @throws PortalUnavailableException while it is away
     */
    public Search get() {
        return find().orElseThrow(() -> new PortalUnavailableException("Search"));
    }
}
