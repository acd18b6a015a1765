package org.radnice.portal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.search.Synonyms;
import org.radnice.kernel.api.service.ServiceHolder;

/** Holds the office's synonyms. */
@Component(service = SynonymsHolder.class)
public final class SynonymsHolder extends ServiceHolder<Synonyms> {

    @Activate
    public SynonymsHolder() {
        super(() -> new PortalUnavailableException("Synonyms"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Synonyms bound) {
        set(bound);
    }

    public void unbind(Synonyms unbound) {
        clear(unbound);
    }
}
