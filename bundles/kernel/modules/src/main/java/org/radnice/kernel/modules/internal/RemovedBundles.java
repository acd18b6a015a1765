package org.radnice.kernel.modules.internal;

import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Lets go of bundles that are uninstalled and that only other uninstalled bundles still use. Features are changed without any
 * refresh, so nobody else would, and their class loaders would stay.
 */
final class RemovedBundles {

    private final FrameworkWiring wiring;

    RemovedBundles(BundleContext context) {
        wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    void forget() {
        List<Bundle> unused = wiring.getRemovalPendingBundles().stream().filter(this::onlyRemovedOnesUse).toList();
        if (!unused.isEmpty()) {
            wiring.refreshBundles(unused);
        }
    }

    private boolean onlyRemovedOnesUse(Bundle bundle) {
        Collection<Bundle> closure = wiring.getDependencyClosure(List.of(bundle));
        return closure.stream().allMatch(one -> one.getState() == Bundle.UNINSTALLED);
    }
}
