package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.ConflictException;

/** The kernel, the web and libraries are not replaced while the node runs. */
public final class NotSwappableException extends ConflictException {

    private static final long serialVersionUID = 1L;

    NotSwappableException(String module) {
        super(
                "kernel.module-not-swappable",
                module + " is replaced with the node: install the new distribution and restart. Modules only are swapped.",
                module);
    }
}
