package org.radnice.kernel.modules.internal;

import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Version;

/**
 * What a swap is to do.
 *
 * @param install whether the target is to be installed, or is there already because an earlier swap was interrupted
 * @param target version that is to remain
 * @param remove versions that are to go once the target is healthy
 */
public record SwapPlan(boolean install, Version target, Set<Version> remove) {

    public SwapPlan {
        remove = Set.copyOf(remove);
    }

    /**
     * Decides what to do.
     *
     * @param module name of the module
     * @param target wanted version, higher or lower than the present one
     * @param installed versions that are installed now
     * @param available versions that could be installed
     * @throws NotSwappableException for the kernel, the web and libraries
     * @throws ModuleStoppedException when no version is installed
     * @throws UnknownVersionException when the version is neither installed nor available
     * @throws SameVersionException when exactly this version is installed
     */
    static SwapPlan of(String module, Version target, Set<Version> installed, Set<Version> available) {
        if (!ModuleName.isSwappable(module)) {
            throw new NotSwappableException(module);
        }
        if (installed.isEmpty()) {
            throw new ModuleStoppedException(module);
        }
        if (!installed.contains(target) && !available.contains(target)) {
            throw new UnknownVersionException(module, target, available);
        }
        if (installed.equals(Set.of(target))) {
            throw new SameVersionException(module, target);
        }
        Set<Version> remove = new TreeSet<>(installed);
        remove.remove(target);
        return new SwapPlan(!installed.contains(target), target, remove);
    }
}
