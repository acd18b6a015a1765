package org.radnice.portal.internal.content;

import org.radnice.kernel.api.error.ConflictException;

/** There is an unfinished version already. */
public final class DraftExistsException extends ConflictException {

    private static final long serialVersionUID = 1L;

    DraftExistsException() {
        super("portal.draft-exists", "The text has an open version already");
    }
}
