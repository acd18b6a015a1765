package org.radnice.portal.internal.content;

import org.radnice.kernel.api.error.ConflictException;

/** Somebody else has saved the text since the editor opened it. */
public final class TextChangedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    TextChangedException() {
        super("portal.text-changed", "The version has another revision than the editor has seen");
    }
}
