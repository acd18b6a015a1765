package org.radnice.forms.api;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no published form of this id. */
public final class FormNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    /** Its code says everything. */
    public FormNotFoundException() {
        super("forms.form-not-found", "No such form");
    }
}
