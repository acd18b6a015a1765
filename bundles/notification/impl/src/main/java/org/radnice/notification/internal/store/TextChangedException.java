package org.radnice.notification.internal.store;

import org.radnice.kernel.api.error.ConflictException;

/** Somebody else has changed the text since it was opened. */
public final class TextChangedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    TextChangedException() {
        super("notification.text-changed", "The text was changed by somebody else meanwhile");
    }
}
