package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.ConflictException;

/** One change of modules at a time. */
public final class ModulesBusyException extends ConflictException {

    private static final long serialVersionUID = 1L;

    ModulesBusyException() {
        super("kernel.modules-busy", "Another change of modules is under way on this node; try again when it has ended");
    }
}
