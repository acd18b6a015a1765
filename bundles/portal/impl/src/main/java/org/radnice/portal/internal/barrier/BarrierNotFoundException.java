package org.radnice.portal.internal.barrier;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such report, or it is closed already. */
public final class BarrierNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public BarrierNotFoundException() {
        super("portal.barrier-not-found", "No such open report");
    }
}
