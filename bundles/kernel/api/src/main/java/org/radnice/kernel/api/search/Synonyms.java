package org.radnice.kernel.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The synonyms that the office keeps, for example {@code popelnice, odpad, komunál}. Used at query time on every node. */
@ProviderType
public interface Synonyms {

    /** The groups of words that mean the same, in the order in which they were saved. */
    List<List<String>> groups();

    /**
     * Replaces all groups.
     *
     * @throws org.radnice.kernel.api.error.InvalidException when a group has fewer than two words, or a word is longer than
     *     60 characters
     */
    void replace(List<List<String>> groups);
}
