package org.radnice.search.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.radnice.kernel.api.search.Search.Results;
import org.radnice.kernel.api.search.SearchDocument;

/** The indexes of all languages. */
final class SearchIndex implements AutoCloseable {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_RESULTS = 100;

    private final Map<String, LanguageIndex> languages = new ConcurrentHashMap<>();

    /** Puts these documents in the place of all that the source had. */
    void replace(String source, List<SearchDocument> documents) {
        Map<String, List<SearchDocument>> byLanguage =
                documents.stream().collect(Collectors.groupingBy(document -> document.locale().getLanguage()));
        byLanguage.keySet().forEach(this::language);
        languages.forEach((language, index) -> index.replace(source, byLanguage.getOrDefault(language, List.of())));
    }

    Results find(String words, Locale locale, List<List<String>> synonyms, int offset, int limit) {
        LanguageIndex index = languages.get(locale.getLanguage());
        if (index == null) {
            return new Results(0, List.of());
        }
        String bounded = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
        return index.find(bounded, synonyms, Math.max(0, offset), Math.min(MOST_RESULTS, Math.max(1, limit)));
    }

    @Override
    public void close() {
        languages.values().forEach(LanguageIndex::close);
    }

    private LanguageIndex language(String language) {
        return languages.computeIfAbsent(language, code -> new LanguageIndex(Locale.forLanguageTag(code)));
    }
}
