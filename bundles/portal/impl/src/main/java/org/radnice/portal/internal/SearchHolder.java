package org.radnice.portal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.search.Search;
import org.radnice.kernel.api.service.ServiceHolder;

/** Holds the search: without it the search page offers contacts. */
@Component(service = SearchHolder.class)
public final class SearchHolder extends ServiceHolder<Search> {

    @Activate
    public SearchHolder() {
        super(() -> new PortalUnavailableException("Search"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Search bound) {
        set(bound);
    }

    public void unbind(Search unbound) {
        clear(unbound);
    }
}
