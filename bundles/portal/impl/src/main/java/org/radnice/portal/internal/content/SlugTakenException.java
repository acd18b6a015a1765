package org.radnice.portal.internal.content;

import org.radnice.kernel.api.error.ConflictException;

/** There is a text of this address already. */
public final class SlugTakenException extends ConflictException {

    private static final long serialVersionUID = 1L;

    SlugTakenException(String slug) {
        super("portal.slug-taken", "The slug is taken", slug);
    }
}
