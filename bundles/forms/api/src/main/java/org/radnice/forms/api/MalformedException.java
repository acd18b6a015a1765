package org.radnice.forms.api;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;

/** What was sent is no JSON of the expected shape: malformed, too deep, too large, or with a name twice in one object. */
public final class MalformedException extends InvalidException {

    private static final long serialVersionUID = 1L;

    /** @param detail English sentence without any of the content */
    public MalformedException(String detail) {
        super("forms.malformed", detail, List.of());
    }
}
