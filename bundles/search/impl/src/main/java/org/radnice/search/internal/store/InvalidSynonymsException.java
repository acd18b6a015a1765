package org.radnice.search.internal.store;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** The entered groups of synonyms break a rule. */
final class InvalidSynonymsException extends InvalidException {

    private static final long serialVersionUID = 1L;

    InvalidSynonymsException(List<Violation> violations) {
        super("search.invalid-synonyms", "Groups of synonyms break a rule", violations);
    }
}
