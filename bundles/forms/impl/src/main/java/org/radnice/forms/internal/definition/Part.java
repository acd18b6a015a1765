package org.radnice.forms.internal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.radnice.forms.api.LocalizedText;
import org.radnice.forms.internal.Json;
import org.radnice.kernel.api.error.Violation;

/** A JSON object of a definition as it is being read: notes what is missing, wrong or unknown, and goes on. */
final class Part {

    private static final Set<String> LANGUAGES = Set.of("cs", "en", "uk");
    private static final int TEXT = 5_000;

    private final Map<?, ?> values;
    private final String pointer;
    private final List<Violation> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Part(Map<?, ?> values, String pointer, List<Violation> problems) {
        this.values = values;
        this.pointer = pointer;
        this.problems = problems;
    }

    static Part root(Map<?, ?> values, List<Violation> problems) {
        return new Part(values, "", problems);
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void problem(String name, String key, Object... arguments) {
        problems.add(Violation.of(name.isEmpty() ? pointer : pointer(name), key, arguments));
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    private Object take(String name) {
        known.add(name);
        return values.get(name);
    }

    String text(String name) {
        Object value = take(name);
        if (value instanceof String text && !text.isBlank() && text.length() <= TEXT) {
            return text;
        }
        problem(name, "forms.definition.text-expected");
        return "";
    }

    String textOr(String name, String otherwise) {
        return has(name) ? text(name) : mentioned(name, otherwise);
    }

    private <T> T mentioned(String name, T otherwise) {
        known.add(name);
        return otherwise;
    }

    Long number(String name) {
        Object value = take(name);
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        problem(name, "forms.definition.number-expected");
        return null;
    }

    Integer integer(String name) {
        Long value = number(name);
        if (value != null && (value < 0 || value > Integer.MAX_VALUE)) {
            problem(name, "forms.definition.number-expected");
            return null;
        }
        return value == null ? null : value.intValue();
    }

    int integerOr(String name, int otherwise) {
        Integer value = integer(name);
        return value == null ? otherwise : value;
    }

    boolean flag(String name) {
        Object value = take(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        problem(name, "forms.definition.flag-expected");
        return false;
    }

    /** A text in several languages; Czech has to be there. */
    LocalizedText localized(String name, boolean required) {
        Object value = take(name);
        if (value == null) {
            if (required) {
                problem(name, "forms.definition.czech-missing");
            }
            return LocalizedText.NONE;
        }
        return localized(name, value);
    }

    private LocalizedText localized(String name, Object value) {
        if (!(value instanceof Map<?, ?> texts)) {
            problem(name, "forms.definition.texts-expected");
            return LocalizedText.NONE;
        }
        Map<String, String> made = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                problem(name, "forms.definition.unknown-language", language);
            } else if (!(text instanceof String words) || words.isBlank() || words.length() > TEXT) {
                problem(name + "/" + language, "forms.definition.text-expected");
            } else {
                made.put((String) language, words);
            }
        });
        if (!made.containsKey("cs")) {
            problem(name, "forms.definition.czech-missing");
        }
        return new LocalizedText(made);
    }

    List<LocalizedText> localizedList(String name) {
        List<LocalizedText> made = new ArrayList<>();
        List<?> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            made.add(localized(name + "/" + i, items.get(i)));
        }
        return made;
    }

    Map<String, LocalizedText> localizedMap(String name, Set<String> names) {
        Map<String, LocalizedText> made = new LinkedHashMap<>();
        Object value = take(name);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, texts) -> {
                if (names.contains(key)) {
                    made.put((String) key, localized(name + "/" + key, texts));
                } else {
                    problem(name, "forms.definition.unknown-key", key);
                }
            });
        } else if (value != null) {
            problem(name, "forms.definition.object-expected");
        }
        return made;
    }

    List<String> texts(String name) {
        List<String> made = new ArrayList<>();
        for (Object item : list(name)) {
            if (item instanceof String text && !text.isBlank() && text.length() <= TEXT) {
                made.add(text);
            } else {
                problem(name, "forms.definition.text-expected");
            }
        }
        return made;
    }

    private List<?> list(String name) {
        Object value = take(name);
        if (value == null || value instanceof List) {
            return value == null ? List.of() : (List<?>) value;
        }
        problem(name, "forms.definition.list-expected");
        return List.of();
    }

    List<Part> parts(String name) {
        List<Part> made = new ArrayList<>();
        List<?> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            String where = pointer(name) + "/" + i;
            if (items.get(i) instanceof Map<?, ?> map) {
                made.add(new Part(map, where, problems));
            } else {
                problems.add(Violation.of(where, "forms.definition.object-expected"));
            }
        }
        return made;
    }

    /** The object of this name; an empty one, with a problem noted, when a required one is missing. */
    Part part(String name, boolean required) {
        Object value = take(name);
        if (value instanceof Map<?, ?> map) {
            return new Part(map, pointer(name), problems);
        }
        if (value != null || required) {
            problem(name, "forms.definition.object-expected");
        }
        return new Part(Map.of(), pointer(name), value != null || required ? new ArrayList<>() : problems);
    }

    /** A JsonLogic rule as JSON text, or an empty string. */
    String rule(String name) {
        Object value = take(name);
        return value == null ? "" : Json.write(value);
    }

    /** Notes every name that nobody has asked for: most are typing errors. */
    void done() {
        values.keySet().forEach(name -> {
            if (!known.contains(name)) {
                problem("", "forms.definition.unknown-key", name);
            }
        });
    }
}
