package org.radnice.kernel.modules.internal;

import java.util.Set;
import org.osgi.framework.Version;
import org.radnice.kernel.api.error.NotFoundException;

/** The wanted version is neither installed nor available. */
public final class UnknownVersionException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownVersionException(String module, Version version, Set<Version> available) {
        super(
                "kernel.module-version-unknown",
                "There is no " + module + " " + version + " (available: " + available + "); put its KAR into the folder modules/ of the home",
                module,
                version);
    }
}
