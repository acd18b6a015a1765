package org.radnice.web.internal.look;

import com.ibm.icu.text.MessageFormat;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.radnice.web.internal.i18n.CzechSpaces;

/** Renders the pages of {@code src/test/resources/gallery} with the product's layout, macros, texts and style sheet. */
final class Gallery {

    private final PebbleEngine engine;
    private final String assets;

    /** @param assets address of the folder with the static files, relative to the page */
    Gallery(String assets) {
        this.assets = assets;
        ClasspathLoader product = new ClasspathLoader(Gallery.class.getClassLoader());
        product.setPrefix("templates");
        product.setSuffix(".peb");
        ClasspathLoader pages = new ClasspathLoader(Gallery.class.getClassLoader());
        pages.setPrefix("gallery");
        pages.setSuffix(".peb");
        engine = new PebbleEngine.Builder()
                .loader(new DelegatingLoader(List.of(pages, product)))
                .strictVariables(true)
                .extension(new Words())
                .build();
    }

    String render(String page, Locale locale, Map<String, Object> model) {
        try {
            PebbleTemplate template = engine.getTemplate(page);
            StringWriter out = new StringWriter();
            Map<String, Object> all = new LinkedHashMap<>(model);
            all.put("locale", locale);
            template.evaluate(out, all, locale);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties texts(String language) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Gallery.class.getResourceAsStream("/i18n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The functions and filters that every template has, in the smallest form that a picture needs. */
    private final class Words extends AbstractExtension {

        private final Map<String, Properties> byLanguage =
                Map.of("cs", texts("cs"), "en", texts("en"), "uk", texts("uk"));

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("t", new Text(), "asset", new Asset());
        }

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("datetime", new DateTime(), "typeset", new Typeset());
        }

        private final class Text implements Function {

            @Override
            public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
                String key = String.valueOf(args.get("0"));
                String pattern = byLanguage.get(context.getLocale().getLanguage()).getProperty(key);
                if (pattern == null) {
                    throw new IllegalArgumentException("No text " + key);
                }
                Object[] values = args.entrySet().stream()
                        .filter(e -> e.getKey().matches("[1-9]\\d*"))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toArray();
                return new MessageFormat(pattern, context.getLocale()).format(values);
            }

            @Override
            public List<String> getArgumentNames() {
                return null;
            }
        }

        private final class Asset implements Function {

            @Override
            public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
                return assets + args.get("0");
            }

            @Override
            public List<String> getArgumentNames() {
                return null;
            }
        }
    }

    private static final class Typeset implements Filter {

        @Override
        public Object apply(Object in, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return in instanceof String text ? CzechSpaces.bind(text, context.getLocale()) : in;
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }

    private static final class DateTime implements Filter {

        @Override
        public Object apply(Object in, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            TemporalAccessor at = ((Instant) in).atZone(ZoneId.of("Europe/Prague"));
            return DateTimeFormatter.ofPattern("EEEE d.\u00a0M.\u00a0uuuu 'v'\u00a0H:mm", context.getLocale()).format(at);
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }
}
