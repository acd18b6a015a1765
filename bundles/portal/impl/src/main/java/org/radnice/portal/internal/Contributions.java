package org.radnice.portal.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.portal.api.NavigationSource;
import org.radnice.portal.api.ServiceLinkSource;

/** What other modules add to navigation and to service pages; they come and go. */
@Component(service = Contributions.class)
public final class Contributions {

    private final List<NavigationSource> navigation = new CopyOnWriteArrayList<>();
    private final List<ServiceLinkSource> links = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindNavigation(NavigationSource source) {
        navigation.add(source);
    }

    public void unbindNavigation(NavigationSource source) {
        navigation.remove(source);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindLinks(ServiceLinkSource source) {
        links.add(source);
    }

    public void unbindLinks(ServiceLinkSource source) {
        links.remove(source);
    }

    /** Sources of navigation in their order. */
    public List<NavigationSource> navigation() {
        return navigation.stream().sorted(Comparator.comparingInt(NavigationSource::order)).toList();
    }

    /** Sources of links on service pages. */
    public List<ServiceLinkSource> links() {
        return links;
    }
}
