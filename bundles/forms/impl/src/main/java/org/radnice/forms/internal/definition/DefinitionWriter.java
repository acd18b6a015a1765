package org.radnice.forms.internal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Limits;
import org.radnice.forms.api.LocalizedText;
import org.radnice.forms.api.Option;
import org.radnice.forms.api.Step;
import org.radnice.forms.internal.Json;
import org.radnice.security.api.Identity;

/** Writes a definition as the JSON that {@link DefinitionReader} reads. */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    /** The definition as plain JSON values. */
    public static Map<String, Object> write(FormDefinition form) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1L);
        json.put("id", form.id());
        json.put("version", (long) form.version());
        put(json, "title", form.title());
        put(json, "summary", form.summary());
        put(json, "needs", form.needs().stream().map(LocalizedText::texts).toList());
        json.put("minutes", (long) form.minutes());
        put(json, "keywords", form.keywords());
        put(json, "service", form.service());
        json.put("identity", identity(form.identity()));
        json.put("deadline", deadline(form.deadline()));
        json.put("retention", with("years", form.retention().years(), form.retention().basis()));
        put(json, "contact", form.contact());
        json.put("steps", form.steps().stream().map(DefinitionWriter::step).toList());
        return json;
    }

    private static Map<String, Object> deadline(FormDefinition.Deadline deadline) {
        Map<String, Object> json = with("days", deadline.days(), deadline.basis());
        if (deadline.restarts()) {
            json.put("restarts", true);
        }
        return json;
    }

    private static Map<String, Object> identity(FormDefinition.IdentityRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("required", code(rule.required()));
        put(json, "basis", rule.basis());
        put(json, "confirmation", rule.confirmation());
        return json;
    }

    /** Name of an identity in definitions. */
    public static String code(Identity identity) {
        return DefinitionReader.IDENTITIES.entrySet().stream()
                .filter(entry -> entry.getValue() == identity)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> with(String name, int value, LocalizedText basis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, (long) value);
        put(json, "basis", basis);
        return json;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", step.name());
        put(json, "title", step.title());
        put(json, "intro", step.intro());
        rule(json, "visibleIf", step.visibleIf());
        json.put("fields", step.fields().stream().map(DefinitionWriter::field).toList());
        return json;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("type", field.type().code());
        put(json, "label", field.label());
        put(json, "hint", field.hint());
        if (field.required()) {
            json.put("required", true);
        }
        rule(json, "requiredIf", field.requiredIf());
        Map<String, Object> errors = new LinkedHashMap<>();
        field.errors().forEach((name, text) -> put(errors, name, text));
        if (!errors.isEmpty()) {
            json.put("errors", errors);
        }
        put(json, "options", field.options().stream().map(DefinitionWriter::option).toList());
        Map<String, Object> limits = limits(field.limits());
        if (!limits.isEmpty()) {
            json.put("limits", limits);
        }
        rule(json, "visibleIf", field.visibleIf());
        rule(json, "validIf", field.validIf());
        rule(json, "value", field.value());
        put(json, "autocomplete", field.autocomplete());
        put(json, "basis", field.basis());
        return json;
    }

    private static Map<String, Object> option(Option option) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", option.value());
        put(json, "label", option.label());
        put(json, "hint", option.hint());
        return json;
    }

    private static Map<String, Object> limits(Limits limits) {
        Map<String, Object> json = new LinkedHashMap<>();
        number(json, "minLength", limits.minLength());
        number(json, "maxLength", limits.maxLength());
        number(json, "min", limits.min());
        number(json, "max", limits.max());
        if (limits.pattern() != null) {
            json.put("pattern", limits.pattern());
        }
        number(json, "maxFiles", limits.maxFiles());
        number(json, "maxMegabytes", limits.maxMegabytes());
        return json;
    }

    private static void number(Map<String, Object> json, String name, Number value) {
        if (value != null) {
            json.put(name, value.longValue());
        }
    }

    private static void put(Map<String, Object> json, String name, LocalizedText text) {
        if (!text.isEmpty()) {
            json.put(name, text.texts());
        }
    }

    private static void put(Map<String, Object> json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static void put(Map<String, Object> json, String name, List<?> list) {
        if (!list.isEmpty()) {
            json.put(name, new ArrayList<>(list));
        }
    }

    private static void rule(Map<String, Object> json, String name, String rule) {
        if (!rule.isEmpty()) {
            json.put(name, Json.read(rule));
        }
    }
}
