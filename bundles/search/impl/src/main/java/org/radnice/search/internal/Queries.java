package org.radnice.search.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the queries, from the strictest to the most forgiving. */
final class Queries {

    /** Where a word stands, and how much it weighs there. */
    static final Map<String, Float> WEIGHTS = Map.of("title", 8f, "keywords", 7f, "summary", 3f, "body", 1f);

    private static final float SYNONYM = 0.6f;
    private static final float PREFIX = 0.4f;
    private static final int PREFIX_FROM = 4;
    private static final int FUZZY_FROM = 5;

    private Queries() {}

    /** Every word must be there, as it stands, as a synonym, or as the beginning of a word. */
    static Query everyWord(List<Set<String>> words) {
        return combined(words, Occur.MUST, false);
    }

    /** Every word must be there, with one typing error forgiven. */
    static Query everyWordRoughly(List<Set<String>> words) {
        return combined(words, Occur.MUST, true);
    }

    /** Some word must be there, with one typing error forgiven. */
    static Query anyWordRoughly(List<Set<String>> words) {
        return combined(words, Occur.SHOULD, true);
    }

    private static Query combined(List<Set<String>> words, Occur occur, boolean roughly) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(alternatives -> all.add(word(alternatives, roughly), occur));
        return all.build();
    }

    private static Query word(Set<String> alternatives, boolean roughly) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean first = true;
        for (String stem : alternatives) {
            for (Map.Entry<String, Float> field : WEIGHTS.entrySet()) {
                Term term = new Term(field.getKey(), stem);
                float weight = field.getValue() * (first ? 1f : SYNONYM);
                any.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD);
                if (first && stem.length() >= PREFIX_FROM) {
                    any.add(new BoostQuery(new PrefixQuery(term), weight * PREFIX), Occur.SHOULD);
                }
                if (first && roughly && stem.length() >= FUZZY_FROM) {
                    any.add(new BoostQuery(new FuzzyQuery(term, 1, 1), weight * PREFIX), Occur.SHOULD);
                }
            }
            first = false;
        }
        return new DisjunctionMaxQuery(List.of(any.build()), 0.1f);
    }
}
