package org.radnice.forms.internal.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.Limits;
import org.radnice.forms.api.Option;
import org.radnice.forms.internal.value.BirthNumber;
import org.radnice.forms.internal.value.Characters;
import org.radnice.forms.internal.value.CompanyId;
import org.radnice.forms.internal.value.Crowns;
import org.radnice.forms.internal.value.CzechDate;
import org.radnice.forms.internal.value.Email;
import org.radnice.forms.internal.value.Phone;

/** Reads one answer, from a page's fields or from JSON, to the value that is kept. */
public final class AnswerReader {

    /** Parts of an address in their order. */
    public static final List<String> ADDRESS = List.of("street", "city", "zip");

    private static final int TEXT = 500;
    private static final int LONG_TEXT = 10_000;
    private static final Pattern ZIP = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");

    private AnswerReader() {}

    /**
     * Reads what a page's form has sent.
     *
     * @param values gives the values of an input by its name
     */
    public static Reading page(Field field, Function<String, List<String>> values, LocalDate today) {
        String name = field.name();
        return switch (field.type()) {
            case MANY_OF -> many(field, values.apply(name));
            case ADDRESS -> {
                Map<String, Object> parts = new LinkedHashMap<>();
                ADDRESS.forEach(part -> parts.put(part, first(values.apply(name + "." + part))));
                yield address(parts);
            }
            case YES_NO -> yesNo(first(values.apply(name)));
            case CONSENT -> first(values.apply(name)).isEmpty() ? Reading.NOTHING : Reading.of(Boolean.TRUE);
            case FILE, INFORMATION -> Reading.NOTHING;
            // Browsers send line ends as two characters.
            case LONG_TEXT -> text(field, first(values.apply(name)).replace("\r\n", "\n"), today);
            default -> text(field, first(values.apply(name)), today);
        };
    }

    /** Reads a JSON value. */
    public static Reading json(Field field, Object value, LocalDate today) {
        if (value == null) {
            return Reading.NOTHING;
        }
        return switch (field.type()) {
            case FILE, INFORMATION -> Reading.wrong("forms.violation.not-an-answer");
            case YES_NO, CONSENT -> {
                if (!(value instanceof Boolean flag)) {
                    yield Reading.wrong("forms.violation.wrong-type");
                }
                yield field.type() == FieldType.CONSENT && !flag ? Reading.NOTHING : Reading.of(flag);
            }
            case WHOLE_NUMBER, MONEY -> value instanceof Long number
                    ? range(field, number)
                    : Reading.wrong("forms.violation.wrong-type");
            case MANY_OF -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                    ? many(field, list.stream().map(String.class::cast).toList())
                    : Reading.wrong("forms.violation.wrong-type");
            case ADDRESS -> value instanceof Map<?, ?> map && ADDRESS.containsAll(map.keySet())
                            && map.values().stream().allMatch(part -> part == null || part instanceof String)
                    ? address(map)
                    : Reading.wrong("forms.violation.wrong-type");
            default -> value instanceof String text ? text(field, text, today) : Reading.wrong("forms.violation.wrong-type");
        };
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }

    private static Reading text(Field field, String text, LocalDate today) {
        if (!Characters.allLegal(text)) {
            return Reading.wrong("forms.violation.characters");
        }
        if (text.isBlank()) {
            return Reading.NOTHING;
        }
        return switch (field.type()) {
            case TEXT -> limited(field.limits(), text, TEXT);
            case LONG_TEXT -> limited(field.limits(), text, LONG_TEXT);
            case ONE_OF -> field.options().stream().map(Option::value).anyMatch(text::equals)
                    ? Reading.of(text)
                    : Reading.wrong("forms.violation.option");
            case EMAIL -> read(Email.parse(text), "forms.violation.email");
            case PHONE -> read(Phone.parse(text), "forms.violation.phone");
            case DATE -> read(CzechDate.parse(text).map(LocalDate::toString), "forms.violation.date");
            case BIRTH_NUMBER -> read(BirthNumber.parse(text, today), "forms.violation.birth-number");
            case COMPANY_ID -> read(CompanyId.parse(text), "forms.violation.company-id");
            case MONEY -> Crowns.parse(text)
                    .map(amount -> range(field, amount))
                    .orElseGet(() -> Reading.wrong("forms.violation.money"));
            case WHOLE_NUMBER -> {
                String dense = text.replaceAll("[\\s\\u00a0\\u202f]", "");
                yield WHOLE.matcher(dense).matches()
                        ? range(field, Long.parseLong(dense))
                        : Reading.wrong("forms.violation.whole-number");
            }
            default -> throw new IllegalStateException("No text field: " + field.type());
        };
    }

    private static Reading read(Optional<String> value, String key) {
        return value.<Reading>map(Reading::of).orElseGet(() -> Reading.wrong(key));
    }

    private static Reading limited(Limits limits, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        int max = limits.maxLength() == null ? longest : limits.maxLength();
        if (length > max) {
            return Reading.wrong("forms.violation.too-long", max);
        }
        if (limits.minLength() != null && length < limits.minLength()) {
            return Reading.wrong("forms.violation.too-short", limits.minLength());
        }
        if (limits.pattern() != null && !Patterns.matches(limits.pattern(), text)) {
            return Reading.wrong("forms.violation.pattern");
        }
        return Reading.of(text);
    }

    private static Reading range(Field field, long number) {
        Limits limits = field.limits();
        // The messages of money are in crowns.
        long unit = field.type() == FieldType.MONEY ? 100 : 1;
        if (limits.min() != null && number < limits.min()) {
            return Reading.wrong("forms.violation.too-small", limits.min() / unit);
        }
        if (limits.max() != null && number > limits.max()) {
            return Reading.wrong("forms.violation.too-large", limits.max() / unit);
        }
        return Reading.of(number);
    }

    private static Reading yesNo(String value) {
        return switch (value) {
            case "" -> Reading.NOTHING;
            case "true" -> Reading.of(Boolean.TRUE);
            case "false" -> Reading.of(Boolean.FALSE);
            default -> Reading.wrong("forms.violation.option");
        };
    }

    private static Reading many(Field field, List<String> values) {
        Set<String> chosen = new LinkedHashSet<>(values);
        chosen.remove("");
        List<String> known = field.options().stream().map(Option::value).toList();
        if (!known.containsAll(chosen)) {
            return Reading.wrong("forms.violation.option");
        }
        return chosen.isEmpty() ? Reading.NOTHING : Reading.of(known.stream().filter(chosen::contains).toList());
    }

    private static Reading address(Map<?, ?> given) {
        Map<String, Object> kept = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String part : ADDRESS) {
            String text = given.get(part) instanceof String value ? value.strip() : "";
            if (text.isEmpty()) {
                problems.add(new Problem(part, "required", "forms.violation.address." + part, List.of()));
            } else if (!Characters.allLegal(text)) {
                problems.add(new Problem(part, "invalid", "forms.violation.characters", List.of()));
            } else if (text.codePointCount(0, text.length()) > 200) {
                problems.add(new Problem(part, "invalid", "forms.violation.too-long", List.of(200)));
            } else if (part.equals("zip") && !ZIP.matcher(text.replaceAll("[\\s\\u00a0]", "")).matches()) {
                problems.add(new Problem(part, "invalid", "forms.violation.zip", List.of()));
            } else {
                kept.put(part, part.equals("zip") ? text.replaceAll("[\\s\\u00a0]", "") : text);
            }
        }
        boolean empty = given.values().stream().allMatch(part -> part == null || ((String) part).isBlank());
        if (empty) {
            return Reading.NOTHING;
        }
        return problems.isEmpty() ? Reading.of(kept) : new Reading(null, problems);
    }
}
