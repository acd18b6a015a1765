package org.radnice.kernel.modules.internal;

import org.osgi.framework.Version;
import org.radnice.kernel.api.error.ConflictException;

/** The wanted version runs already. */
public final class SameVersionException extends ConflictException {

    private static final long serialVersionUID = 1L;

    SameVersionException(String module, Version version) {
        super("kernel.module-same-version", module + " " + version + " runs already", module, version);
    }
}
