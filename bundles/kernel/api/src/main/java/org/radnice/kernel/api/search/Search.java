package org.radnice.kernel.api.search;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Finds documents of all {@linkplain SearchSource sources}. */
@ProviderType
public interface Search {

    /**
     * One result.
     *
     * @param title of the document
     * @param summary of the document
     * @param path where a click leads
     * @param kind message key of what it is
     */
    record Hit(String title, String summary, String path, String kind) {}

    /**
     * Results of a query.
     *
     * @param total how many documents match
     * @param hits those of the asked page, best first
     */
    record Results(long total, List<Hit> hits) {}

    /**
     * Finds what matches the words of a person: diacritics, case and Czech word endings do not matter, synonyms are
     * applied, one typing error in a longer word is forgiven when nothing matches exactly. Any text is a valid query.
     *
     * @param words as typed; only the first 200 characters count
     * @param locale language of the wanted documents
     * @param offset how many of the best to leave out, from 0
     * @param limit how many to return, 1 to 100
     */
    Results find(String words, Locale locale, int offset, int limit);
}
