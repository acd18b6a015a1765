package org.radnice.kernel.modules.internal;

import java.util.List;
import org.osgi.framework.Version;
import org.radnice.kernel.api.error.ConflictException;

/** The new version did not become healthy in time, or could not be kept for the next start, and is gone again. */
public final class SwapRolledBackException extends ConflictException {

    private static final long serialVersionUID = 1L;

    SwapRolledBackException(String module, Version version, List<String> reasons) {
        super(
                "kernel.module-rolled-back",
                module + " " + version + " could not take over and was removed again: " + String.join("; ", reasons),
                module,
                version);
    }
}
