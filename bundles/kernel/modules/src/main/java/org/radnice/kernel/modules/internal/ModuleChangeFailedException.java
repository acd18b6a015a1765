package org.radnice.kernel.modules.internal;

import org.radnice.kernel.api.error.UnavailableException;

/** The container could not do what was asked for; the cause is in the log. */
public final class ModuleChangeFailedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    ModuleChangeFailedException(String module, String what, Throwable cause) {
        super("kernel.module-change-failed", module + " " + what + ": " + root(cause).getMessage(), cause, module);
    }

    // The resolver nests a sentence in a sentence in a sentence; the innermost one says what is missing.
    private static Throwable root(Throwable error) {
        return error.getCause() == null ? error : root(error.getCause());
    }
}
