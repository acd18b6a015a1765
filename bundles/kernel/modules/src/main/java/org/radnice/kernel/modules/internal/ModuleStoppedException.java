package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.ConflictException;

/** What was asked for needs a running module. */
public final class ModuleStoppedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    ModuleStoppedException(String module) {
        super("kernel.module-stopped", module + " does not run: module:start " + module, module);
    }
}
