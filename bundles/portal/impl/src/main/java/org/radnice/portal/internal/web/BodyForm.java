package org.radnice.portal.internal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.radnice.portal.internal.content.Body;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.NewsBody;
import org.radnice.portal.internal.content.PageBody;
import org.radnice.portal.internal.content.ServiceBody;
import org.radnice.web.api.FormView;

/** A text as fields of a form, and back. Lists are one item a line. */
final class BodyForm {

    /** Languages of the editor, the first one being complete. */
    static final List<String> LANGUAGES = List.of("cs", "en", "uk");

    /** More rows than this nobody fills in, and no request can make us build. */
    private static final int MOST_ROWS = 40;

    private static final int EMPTY_ROWS = 2;

    private BodyForm() {}

    /** How many rows of provisions, or of sources, the form of this text has. */
    static int rows(int filled) {
        return Math.min(MOST_ROWS, filled + EMPTY_ROWS);
    }

    /** The form that shows this text. */
    static FormView show(Body body) {
        FormView form = FormView.blank().with("slug", body.slug()).with("reviewMonths", String.valueOf(body.reviewMonths()));
        if (body instanceof ServiceBody service) {
            return show(service, form);
        }
        if (body instanceof NewsBody news) {
            form = form.with("operation", String.valueOf(news.operation()));
            for (Map.Entry<String, NewsBody.Text> text : news.texts().entrySet()) {
                form = form.with(text.getKey() + ".title", text.getValue().title())
                        .with(text.getKey() + ".body", text.getValue().body());
            }
            return form;
        }
        for (Map.Entry<String, PageBody.Text> text : ((PageBody) body).texts().entrySet()) {
            form = form.with(text.getKey() + ".title", text.getValue().title())
                    .with(text.getKey() + ".sections", sections(text.getValue().sections()));
        }
        return form;
    }

    private static FormView show(ServiceBody service, FormView blank) {
        FormView form = blank.with("topic", service.topic())
                .with("popular", String.valueOf(service.popular()))
                .with("keywords", String.join("\n", service.keywords()))
                .with("unit", service.unit())
                .with("forms", String.join("\n", service.links().forms()))
                .with("booking", String.join("\n", service.links().booking()));
        for (int i = 0; i < service.legal().size(); i++) {
            ServiceBody.Legal legal = service.legal().get(i);
            form = form.with("legal." + i + ".act", legal.act())
                    .with("legal." + i + ".clause", legal.clause())
                    .with("legal." + i + ".nameCs", legal.name().getOrDefault("cs", ""))
                    .with("legal." + i + ".nameEn", legal.name().getOrDefault("en", ""))
                    .with("legal." + i + ".url", legal.url());
        }
        for (int i = 0; i < service.sources().size(); i++) {
            form = form.with("sources." + i + ".title", service.sources().get(i).title())
                    .with("sources." + i + ".url", service.sources().get(i).url());
        }
        for (Map.Entry<String, ServiceBody.Text> entry : service.texts().entrySet()) {
            String language = entry.getKey() + ".";
            ServiceBody.Text text = entry.getValue();
            form = form.with(language + "title", text.title())
                    .with(language + "summary", text.summary())
                    .with(language + "who", text.who())
                    .with(language + "need", String.join("\n", text.need()))
                    .with(language + "fee", text.fee())
                    .with(language + "feeExample", String.valueOf(text.feeExample()))
                    .with(language + "deadline", text.deadline())
                    .with(language + "where", text.where())
                    .with(language + "how", String.join("\n", text.how()))
                    .with(language + "online", text.online())
                    .with(language + "appeal", text.appeal())
                    .with(language + "notes", text.notes());
        }
        return form;
    }

    /**
     * The text that the fields hold.
     *
     * @param slug of the text; it never changes
     * @param raw value of a field, or an empty string
     */
    static Body read(Kind kind, String slug, UnaryOperator<String> raw) {
        UnaryOperator<String> value = name -> raw.apply(name).replace("\r\n", "\n").strip();
        return switch (kind) {
            case SERVICE -> service(slug, value);
            case NEWS -> news(slug, value);
            case PAGE -> page(slug, value);
        };
    }

    private static ServiceBody service(String slug, UnaryOperator<String> value) {
        List<ServiceBody.Legal> legal = new ArrayList<>();
        List<ServiceBody.Source> sources = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String act = value.apply("legal." + i + ".act");
            String url = value.apply("legal." + i + ".url");
            if (!act.isEmpty() || !url.isEmpty()) {
                Map<String, String> name = new LinkedHashMap<>();
                put(name, "cs", value.apply("legal." + i + ".nameCs"));
                put(name, "en", value.apply("legal." + i + ".nameEn"));
                legal.add(new ServiceBody.Legal(act, name, value.apply("legal." + i + ".clause"), url));
            }
            String title = value.apply("sources." + i + ".title");
            String address = value.apply("sources." + i + ".url");
            if (!title.isEmpty() || !address.isEmpty()) {
                sources.add(new ServiceBody.Source(title, address));
            }
        }
        Map<String, ServiceBody.Text> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            UnaryOperator<String> in = name -> value.apply(language + "." + name);
            ServiceBody.Text text = new ServiceBody.Text(
                    in.apply("title"),
                    in.apply("summary"),
                    in.apply("who"),
                    lines(in.apply("need")),
                    in.apply("fee"),
                    "true".equals(in.apply("feeExample")),
                    in.apply("deadline"),
                    in.apply("where"),
                    lines(in.apply("how")),
                    in.apply("online"),
                    in.apply("appeal"),
                    in.apply("notes"));
            if (language.equals(Body.FIRST_LANGUAGE) || !text.title().isEmpty() || !text.summary().isEmpty()) {
                texts.put(language, text);
            }
        }
        return new ServiceBody(
                slug,
                value.apply("topic"),
                "true".equals(value.apply("popular")),
                lines(value.apply("keywords")),
                months(value.apply("reviewMonths")),
                value.apply("unit"),
                new ServiceBody.Links(lines(value.apply("forms")), lines(value.apply("booking"))),
                legal,
                sources,
                texts);
    }

    private static NewsBody news(String slug, UnaryOperator<String> value) {
        Map<String, NewsBody.Text> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            NewsBody.Text text = new NewsBody.Text(value.apply(language + ".title"), value.apply(language + ".body"));
            if (language.equals(Body.FIRST_LANGUAGE) || !text.title().isEmpty()) {
                texts.put(language, text);
            }
        }
        return new NewsBody(slug, "true".equals(value.apply("operation")), texts);
    }

    private static PageBody page(String slug, UnaryOperator<String> value) {
        Map<String, PageBody.Text> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            PageBody.Text text =
                    new PageBody.Text(value.apply(language + ".title"), sections(value.apply(language + ".sections")));
            if (language.equals(Body.FIRST_LANGUAGE) || !text.title().isEmpty()) {
                texts.put(language, text);
            }
        }
        return new PageBody(slug, months(value.apply("reviewMonths")), texts);
    }

    /** Sections as the editor shows them: a line that begins with "# " is a heading, empty lines separate paragraphs. */
    static String sections(List<PageBody.Section> sections) {
        List<String> blocks = new ArrayList<>();
        for (PageBody.Section section : sections) {
            if (!section.heading().isEmpty()) {
                blocks.add("# " + section.heading());
            }
            blocks.addAll(section.paragraphs());
        }
        return String.join("\n\n", blocks);
    }

    static List<PageBody.Section> sections(String text) {
        List<PageBody.Section> sections = new ArrayList<>();
        String heading = "";
        List<String> paragraphs = new ArrayList<>();
        for (String block : text.split("\\n\\s*\\n")) {
            String words = block.strip();
            if (words.startsWith("# ")) {
                if (!heading.isEmpty() || !paragraphs.isEmpty()) {
                    sections.add(new PageBody.Section(heading, paragraphs));
                }
                int end = words.indexOf('\n');
                heading = (end < 0 ? words : words.substring(0, end)).substring(2).strip();
                paragraphs = new ArrayList<>();
                words = end < 0 ? "" : words.substring(end).strip();
            }
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        if (!heading.isEmpty() || !paragraphs.isEmpty()) {
            sections.add(new PageBody.Section(heading, paragraphs));
        }
        return sections;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Months as typed; what is no number breaks the rule of {@code ContentRules}. */
    private static int months(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }
}
