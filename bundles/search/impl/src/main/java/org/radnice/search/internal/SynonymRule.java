package org.radnice.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.radnice.kernel.api.error.Violation;

/** What the office may enter as synonyms. */
public final class SynonymRule {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_GROUP = 30;

    private SynonymRule() {}

    /** The groups without white space around words, in lower case, without empty and repeated words. */
    public static List<List<String>> tidied(List<List<String>> groups) {
        Locale czech = Locale.forLanguageTag("cs");
        return groups.stream()
                .map(group -> group.stream()
                        .map(word -> word.strip().toLowerCase(czech))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** What is wrong with tidied groups; the field is the number of the group, from 1. */
    public static List<Violation> violations(List<List<String>> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> violations(String.valueOf(i + 1), groups.get(i)))
                .toList();
    }

    private static Stream<Violation> violations(String field, List<String> group) {
        List<Violation> found = new ArrayList<>();
        if (group.size() < 2) {
            found.add(Violation.of(field, "synonyms.too-few", field));
        }
        if (group.size() > LONGEST_GROUP) {
            found.add(Violation.of(field, "synonyms.too-many", field, LONGEST_GROUP));
        }
        if (group.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            found.add(Violation.of(field, "synonyms.too-long", field, LONGEST_WORD));
        }
        return found.stream();
    }
}
