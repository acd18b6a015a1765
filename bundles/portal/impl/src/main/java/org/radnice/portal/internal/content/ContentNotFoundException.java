package org.radnice.portal.internal.content;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such text, or the public may not see it now. */
public final class ContentNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public ContentNotFoundException() {
        super("portal.text-not-found", "No such text, or not published now");
    }
}
