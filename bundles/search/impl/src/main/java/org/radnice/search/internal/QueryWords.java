package org.radnice.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** From the words that a person typed to the stems to look for, each with the stems of its synonyms. */
final class QueryWords {

    private QueryWords() {}

    /** Stems of the text, in order. */
    static List<String> stems(Analyzer analyzer, String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("query", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    /**
     * For each typed word the stems that stand for it, itself first. Synonyms of several words add all their stems: they widen
     * what is found, and the exact word still ranks first.
     */
    static List<Set<String>> alternatives(Analyzer analyzer, String text, List<List<String>> synonymGroups) {
        List<Set<String>> alternatives = new ArrayList<>();
        for (String stem : stems(analyzer, text)) {
            Set<String> same = new LinkedHashSet<>();
            same.add(stem);
            for (List<String> group : synonymGroups) {
                List<List<String>> phrases = group.stream().map(word -> stems(analyzer, word)).toList();
                if (phrases.contains(List.of(stem))) {
                    phrases.stream().filter(phrase -> phrase.size() == 1).forEach(same::addAll);
                }
            }
            alternatives.add(same);
        }
        return alternatives;
    }
}
