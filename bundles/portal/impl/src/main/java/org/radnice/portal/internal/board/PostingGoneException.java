package org.radnice.portal.internal.board;

import org.radnice.kernel.api.error.ConflictException;

/** The posting has been taken down already. */
public final class PostingGoneException extends ConflictException {

    private static final long serialVersionUID = 1L;

    PostingGoneException() {
        super("portal.posting-gone", "The posting is removed already");
    }
}
