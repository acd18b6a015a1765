package org.radnice.notification.internal;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** A message that cannot be taken over. */
public final class InvalidMessageException extends InvalidException {

    private static final long serialVersionUID = 1L;

    private InvalidMessageException(String code, String detail, String field) {
        super(code, detail, List.of(Violation.of(field, "error." + code)));
    }

    static InvalidMessageException recipient() {
        return new InvalidMessageException("notification.no-address", "The recipient is no address", "recipient");
    }

    static InvalidMessageException kind(String code) {
        return new InvalidMessageException("notification.unknown-kind", "Unknown kind of message " + code, "kind");
    }
}
