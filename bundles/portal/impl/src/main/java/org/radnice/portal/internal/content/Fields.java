package org.radnice.portal.internal.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A text as named fields of lines: what two versions are compared by. */
public final class Fields {

    /**
     * A field.
     *
     * @param language code, or empty for what all languages share
     * @param name last part of the message key {@code field.<name>}
     * @param lines its content
     */
    public record Field(String language, String name, List<String> lines) {}

    /** A field whose content differs. */
    public record Difference(String language, String name, List<LineDiff.Line> lines) {}

    private Fields() {}

    /** All fields of the text, in the order of the editor. */
    public static List<Field> of(Body body) {
        List<Field> fields = new ArrayList<>();
        if (body instanceof ServiceBody service) {
            fields.add(new Field("", "topic", lines(service.topic())));
            fields.add(new Field("", "popular", List.of(String.valueOf(service.popular()))));
            fields.add(new Field("", "keywords", service.keywords()));
            fields.add(new Field("", "unit", lines(service.unit())));
            fields.add(new Field("", "review-months", List.of(String.valueOf(service.reviewMonths()))));
            fields.add(new Field("", "forms", service.links().forms()));
            fields.add(new Field("", "booking", service.links().booking()));
            fields.add(new Field("", "legal", service.legal().stream()
                    .map(legal -> String.join(" · ", legal.act(), legal.clause(), legal.name().getOrDefault("cs", ""), legal.url()))
                    .toList()));
            fields.add(new Field("", "sources", service.sources().stream()
                    .map(source -> source.title() + " · " + source.url())
                    .toList()));
            new TreeMap<>(service.texts()).forEach((language, text) -> {
                fields.add(new Field(language, "title", lines(text.title())));
                fields.add(new Field(language, "summary", lines(text.summary())));
                fields.add(new Field(language, "who", lines(text.who())));
                fields.add(new Field(language, "need", text.need()));
                fields.add(new Field(language, "fee", lines(text.fee())));
                fields.add(new Field(language, "fee-example", List.of(String.valueOf(text.feeExample()))));
                fields.add(new Field(language, "deadline", lines(text.deadline())));
                fields.add(new Field(language, "where", lines(text.where())));
                fields.add(new Field(language, "how", text.how()));
                fields.add(new Field(language, "online", lines(text.online())));
                fields.add(new Field(language, "appeal", lines(text.appeal())));
                fields.add(new Field(language, "notes", lines(text.notes())));
            });
        } else if (body instanceof NewsBody news) {
            fields.add(new Field("", "operation", List.of(String.valueOf(news.operation()))));
            new TreeMap<>(news.texts()).forEach((language, text) -> {
                fields.add(new Field(language, "title", lines(text.title())));
                fields.add(new Field(language, "body", lines(text.body())));
            });
        } else if (body instanceof PageBody page) {
            fields.add(new Field("", "review-months", List.of(String.valueOf(page.reviewMonths()))));
            new TreeMap<>(page.texts()).forEach((language, text) -> {
                fields.add(new Field(language, "title", lines(text.title())));
                List<String> sections = new ArrayList<>();
                for (PageBody.Section section : text.sections()) {
                    sections.add("# " + section.heading());
                    sections.addAll(section.paragraphs());
                }
                fields.add(new Field(language, "sections", sections));
            });
        }
        return fields;
    }

    /** The fields in which the two texts differ. */
    public static List<Difference> compare(Body before, Body after) {
        Map<List<String>, List<String>> old = index(before);
        Map<List<String>, List<String>> fresh = index(after);
        List<List<String>> keys = new ArrayList<>(fresh.keySet());
        old.keySet().stream().filter(key -> !fresh.containsKey(key)).forEach(keys::add);
        List<Difference> differences = new ArrayList<>();
        for (List<String> key : keys) {
            List<String> a = old.getOrDefault(key, List.of());
            List<String> b = fresh.getOrDefault(key, List.of());
            if (!a.equals(b)) {
                differences.add(new Difference(key.get(0), key.get(1), LineDiff.compare(a, b)));
            }
        }
        return differences;
    }

    private static Map<List<String>, List<String>> index(Body body) {
        Map<List<String>, List<String>> index = new LinkedHashMap<>();
        of(body).forEach(field -> index.put(List.of(field.language(), field.name()), field.lines()));
        return index;
    }

    private static List<String> lines(String text) {
        return text == null || text.isEmpty() ? List.of() : text.lines().toList();
    }
}
