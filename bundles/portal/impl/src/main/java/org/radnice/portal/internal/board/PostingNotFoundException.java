package org.radnice.portal.internal.board;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such posting, or the public may not see it yet. */
public final class PostingNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public PostingNotFoundException() {
        super("portal.posting-not-found", "No such posting, or not posted yet");
    }
}
