package org.radnice.forms.internal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.Step;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.DraftService.Opened;
import org.radnice.forms.internal.DraftService.StepInput;
import org.radnice.forms.internal.answer.AnswerReader;
import org.radnice.forms.internal.answer.AnswerText;
import org.radnice.forms.internal.answer.Evaluation;
import org.radnice.forms.internal.answer.Problem;
import org.radnice.forms.internal.answer.Reading;
import org.radnice.forms.internal.submission.Document;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;

/** One step of a form between its page and its draft. */
final class StepForm {

    private static final String FILES = ".pdf,.jpg,.jpeg,.png,.gif,.webp,.heic,.tif,.tiff,.odt,.ods,.docx,.xlsx,.rtf,.txt";

    /** What was sent: answers that could be read, what was typed, what could not be read. */
    record Input(StepInput input, Map<String, List<Problem>> problems, List<NewFile> files) {}

    private final Wording wording;
    private final Locale locale;

    StepForm(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
    }

    /** Media that file fields take. */
    static String accept() {
        return FILES;
    }

    /** Reads what the page of the step has sent. */
    static Input read(Step step, FormData data, LocalDate today) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, List<String>> raw = new LinkedHashMap<>();
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        List<NewFile> files = new ArrayList<>();
        Function<String, List<String>> values = data::values;
        for (Field field : step.fields()) {
            if (!field.asked()) {
                continue;
            }
            if (field.type() == FieldType.FILE) {
                data.uploads(field.name()).forEach(upload -> files.add(new NewFile(field.name(), upload.name(), upload::open)));
                continue;
            }
            Reading reading = AnswerReader.page(field, values, today);
            if (reading.value() != null) {
                answers.put(field.name(), reading.value());
            }
            if (!reading.problems().isEmpty()) {
                problems.put(field.name(), reading.problems());
                inputs(field).forEach(name -> raw.put(name, data.values(name)));
            }
        }
        return new Input(new StepInput(step.name(), answers, raw), problems, files);
    }

    private static List<String> inputs(Field field) {
        return field.type() == FieldType.ADDRESS
                ? AnswerReader.ADDRESS.stream().map(part -> field.name() + "." + part).toList()
                : List.of(field.name());
    }

    /** What the fields of the step hold: as saved, or as typed where it could not be read. */
    FormView saved(Opened opened, Step step) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : step.fields()) {
            Object value = opened.draft().answers().get(field.name());
            if (value instanceof Map<?, ?> address) {
                AnswerReader.ADDRESS.forEach(part ->
                        values.put(field.name() + "." + part, List.of(String.valueOf(address.get(part)))));
            } else if (value instanceof List<?> list) {
                values.put(field.name(), list.stream().map(String::valueOf).toList());
            } else if (value != null) {
                values.put(field.name(), List.of(AnswerText.typed(field, value)));
            }
        }
        inputsOf(step).forEach(name -> {
            List<String> typed = opened.draft().raw().get(name);
            if (typed != null) {
                values.put(name, typed);
            }
        });
        return new FormView(values, Map.of());
    }

    private static Set<String> inputsOf(Step step) {
        Set<String> names = new LinkedHashSet<>();
        step.fields().forEach(field -> names.addAll(inputs(field)));
        return names;
    }

    /** The fields of the step as its template shows them. */
    List<FieldView> views(Opened opened, Step step) {
        return opened.fields(step).stream().map(field -> view(opened, field)).toList();
    }

    private FieldView view(Opened opened, Field field) {
        Map<String, Object> answers = opened.evaluation().answers();
        String hint = field.hint().in(locale);
        if (!field.basis().isEmpty()) {
            hint = (hint + " " + wording.text(locale, "forms.basis", field.basis().in(locale))).strip();
        }
        return new FieldView(
                field.name(),
                field.computed() ? "computed" : field.type().code(),
                wording.filled(field.label(), locale),
                hint,
                field.asked() && !Evaluation.required(opened.form(), field, answers),
                field.options().stream()
                        .map(option -> new Choice(option.value(), option.label().in(locale), option.hint().in(locale)))
                        .toList(),
                field.autocomplete(),
                width(field),
                field.type() == FieldType.LONG_TEXT && field.limits().maxLength() != null
                        ? (Object) field.limits().maxLength()
                        : "",
                opened.documents(field.name()).stream().map(StepForm::file).toList(),
                field.limits().maxFiles() == null || field.limits().maxFiles() > 1,
                field.computed() ? wording.answers(locale).of(field, answers.get(field.name()), List.of()) : "");
    }

    private static FieldView.FileView file(Document document) {
        return new FieldView.FileView(document.id(), document.name(), Wording.size(document.size()));
    }

    private static String width(Field field) {
        return switch (field.type()) {
            case PHONE, BIRTH_NUMBER -> "20";
            case COMPANY_ID, DATE -> "10";
            case WHOLE_NUMBER -> "10";
            case TEXT -> field.limits().pattern() != null || field.limits().maxLength() != null && field.limits().maxLength() <= 30
                    ? "20"
                    : "";
            default -> "";
        };
    }
}
