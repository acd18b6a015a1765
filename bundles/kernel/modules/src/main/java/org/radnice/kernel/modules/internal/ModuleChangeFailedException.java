package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.UnavailableException;

/** The container could not do what was asked for; the cause is in the log. */
public final class ModuleChangeFailedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    ModuleChangeFailedException(String module, String what, Throwable cause) {
        super("kernel.module-change-failed", module + " " + what + ": " + cause.getMessage(), cause, module);
    }
}
