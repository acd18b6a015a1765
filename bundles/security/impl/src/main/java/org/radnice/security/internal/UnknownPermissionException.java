package org.radnice.security.internal;

import org.radnice.kernel.api.error.NotFoundException;

/** No module has such a permission. */
public final class UnknownPermissionException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownPermissionException(String permission) {
        super("security.unknown-permission", "There is no permission " + permission + ", see security:permission-list");
    }
}
