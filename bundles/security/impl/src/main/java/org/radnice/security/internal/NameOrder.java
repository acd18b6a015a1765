package org.radnice.security.internal;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * People in the order of their names as the office sorts them, whatever the reader's language: Č after C, CH after H, word by word.
 * No database does that by itself, and those that we support differ in how they can be told to.
 */
final class NameOrder {

    private NameOrder() {}

    /** By name, and by id where names are the same, so that parts of a list fit together. */
    static <T> Comparator<T> of(Function<T, String> name, Function<T, String> id) {
        return Comparator.comparing(name, Collator.getInstance(Locale.forLanguageTag("cs"))).thenComparing(id);
    }

    /** The ids by their names. */
    static List<String> ids(Map<String, String> names) {
        Comparator<Map.Entry<String, String>> order = of(Map.Entry::getValue, Map.Entry::getKey);
        return names.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
    }
}
