package org.radnice.search.internal;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** One analysis per language, the same for texts and for queries: lower case, no diacritics, no endings. */
final class Analyzers {

    private static final CharArraySet CZECH_STOP_WORDS = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of("a", "i", "k", "ke", "o", "s", "se", "u", "v", "ve", "z", "ze", "na", "do", "od", "po", "pro", "za", "je",
                    "si", "ci", "nebo", "jak", "kde", "co", "chci", "potrebuji"),
            false));

    private Analyzers() {}

    static Analyzer of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> new Folding(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
                @Override
                TokenStream stem(TokenStream tokens) {
                    return new PorterStemFilter(tokens);
                }
            };
            case "uk" -> new Folding(CharArraySet.EMPTY_SET) {
                @Override
                TokenStream stem(TokenStream tokens) {
                    return tokens;
                }
            };
            default -> new Folding(CZECH_STOP_WORDS) {
                @Override
                TokenStream stem(TokenStream tokens) {
                    return new FoldedCzechStemFilter(tokens);
                }
            };
        };
    }

    private abstract static class Folding extends Analyzer {

        private final CharArraySet stopWords;

        Folding(CharArraySet stopWords) {
            this.stopWords = stopWords;
        }

        abstract TokenStream stem(TokenStream tokens);

        @Override
        protected final TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
            return new TokenStreamComponents(tokenizer, stem(new StopFilter(folded, stopWords)));
        }

        @Override
        protected final TokenStream normalize(String fieldName, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }
}
