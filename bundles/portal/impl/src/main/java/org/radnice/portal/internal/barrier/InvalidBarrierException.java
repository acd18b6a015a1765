package org.radnice.portal.internal.barrier;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** A report says too little or too much. */
public final class InvalidBarrierException extends InvalidException {

    private static final long serialVersionUID = 1L;

    public InvalidBarrierException(List<Violation> violations) {
        super("portal.invalid-barrier", "The report breaks " + violations.size() + " rules", violations);
    }
}
