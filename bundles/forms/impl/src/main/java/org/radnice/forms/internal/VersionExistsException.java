package org.radnice.forms.internal;

import org.radnice.kernel.api.error.ConflictException;

/** This version of the form is published, with another content. */
public final class VersionExistsException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** The form and the version. */
    public VersionExistsException(String form, int version) {
        super("forms.version-exists", "Form " + form + " has a version " + version, form, version);
    }
}
