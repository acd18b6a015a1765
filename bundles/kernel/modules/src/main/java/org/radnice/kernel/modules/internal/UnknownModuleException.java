package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such module. */
public final class UnknownModuleException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownModuleException(String module) {
        super(
                "kernel.module-unknown",
                "There is no module " + module + ", see module:list; a new one comes as a KAR into the folder modules/ of the home",
                module);
    }
}
