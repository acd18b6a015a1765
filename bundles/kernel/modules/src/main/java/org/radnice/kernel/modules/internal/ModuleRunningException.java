package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.ConflictException;

/** What was asked for needs a stopped module. */
public final class ModuleRunningException extends ConflictException {

    private static final long serialVersionUID = 1L;

    ModuleRunningException(String module) {
        super("kernel.module-running", module + " runs already, see module:list", module);
    }
}
