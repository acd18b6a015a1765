package org.radnice.web.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radnice.kernel.api.error.Violation;

/**
 * A form as it is shown: what its fields hold and what is wrong with them. Pages put it into their model as {@code form}; the
 * macros of {@code layout/fields} read it.
 *
 * @param values values by field; passwords are never kept
 * @param errors a sentence by field, in the order of the fields; the empty name stands for the whole
 */
public record FormView(Map<String, List<String>> values, Map<String, String> errors) {

    public FormView {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** A form that nobody has filled in. */
    public static FormView blank() {
        return new FormView(Map.of(), Map.of());
    }

    /** A form with what was sent, and no errors. */
    public static FormView of(FormData data) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : data.names()) {
            values.put(name, data.values(name));
        }
        return new FormView(values, Map.of());
    }

    /** This form with another value of one field. */
    public FormView with(String field, String... value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(value));
        return new FormView(more, errors);
    }

    /** This form with an error more; the first error of a field stays. */
    public FormView error(String field, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, sentence);
        return new FormView(values, more);
    }

    /** This form with errors in the reader's language; the first error of a field stays. */
    public FormView errors(List<Violation> violations, Texts texts, Locale locale) {
        FormView view = this;
        for (Violation violation : violations) {
            view = view.error(
                    violation.field(),
                    texts.text(locale, violation.messageKey(), violation.arguments().toArray()));
        }
        return view;
    }

    /** Whether nothing is wrong. */
    public boolean valid() {
        return errors.isEmpty();
    }
}
