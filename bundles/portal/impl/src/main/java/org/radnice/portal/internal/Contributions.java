package org.radnice.portal.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
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

    private volatile List<NavigationSource> navigation = List.of();
    private final List<ServiceLinkSource> links = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public synchronized void bindNavigation(NavigationSource source) {
        navigation = Stream.concat(navigation.stream(), Stream.of(source))
                .sorted(Comparator.comparingInt(NavigationSource::order))
                .toList();
    }

    public synchronized void unbindNavigation(NavigationSource source) {
        navigation = navigation.stream().filter(other -> other != source).toList();
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

    /** Sources of navigation in their order; the same list until one comes or goes. */
    public List<NavigationSource> navigation() {
        return navigation;
    }

    /** Sources of links on service pages. */
    public List<ServiceLinkSource> links() {
        return links;
    }
}
