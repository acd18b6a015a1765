package org.radnice.forms.internal.web;

import com.ibm.icu.text.MessageFormat;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.radnice.forms.internal.time.OfficeTime;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;
import org.radnice.web.api.Page;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.Templates;
import org.radnice.web.api.Texts;

/** Renders pages with the product's layout, strictly: a missing value or text fails the test. */
final class Renderer implements Texts, Templates {

    private static final Path WEB = Path.of("../../web/impl/src/main/resources").toAbsolutePath().normalize();
    private static final Path OWN = Path.of("src/main/resources").toAbsolutePath();

    private final Map<String, Properties> texts = new ConcurrentHashMap<>();
    private final PebbleEngine engine = new PebbleEngine.Builder()
            .loader(new DelegatingLoader(List.of(folder(OWN), folder(WEB))))
            .strictVariables(true)
            .extension(new Words())
            .build();

    private static FileLoader folder(Path resources) {
        FileLoader loader = new FileLoader(resources.resolve("templates").toString());
        loader.setSuffix(".peb");
        return loader;
    }

    String page(Page page, Locale locale, Caller caller, String path) {
        Map<String, Object> model = new HashMap<>(page.model());
        boolean office = path.startsWith("/urad");
        model.put("shell", new PageShell.Frame("Statutární město Chomutov", office ? "Pracoviště" : "Portál občana",
                List.of(new Link("/formulare", "Formuláře"), new Link("/podani", "Podání")), List.of(), "", List.of(),
                List.of(new Link("", "Zborovská 4602")), List.of(), office));
        model.put("languages", List.of("cs", "en", "uk"));
        model.put("path", path);
        model.put("languageAddress", path + "?");
        model.put("caller", caller);
        return render(page.template(), locale, model);
    }

    @Override
    public String render(String template, Locale locale, Map<String, Object> given) {
        Map<String, Object> model = new HashMap<>(given);
        model.put("locale", locale);
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(out, model, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = texts(locale).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public boolean knows(String key) {
        return texts(Locale.forLanguageTag("cs")).containsKey(key);
    }

    private Properties texts(Locale locale) {
        return texts.computeIfAbsent(locale.getLanguage(), language -> {
            Properties all = new Properties();
            for (Path folder : List.of(WEB, OWN)) {
                try (Reader in = Files.newBufferedReader(folder.resolve("i18n/messages_" + language + ".properties"))) {
                    all.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return all;
        });
    }

    private final class Words extends AbstractExtension {

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("t", new Text(), "asset", new Asset());
        }

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("date", new Day(), "datetime", new Day(), "typeset", new Typeset());
        }
    }

    private final class Text implements Function {

        @Override
        public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            Object[] values = new Object[args.size() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = args.get(String.valueOf(i + 1));
            }
            return text(context.getLocale(), String.valueOf(args.get("0")), values);
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }

    /** Pages under test keep their plain spaces. */
    private static final class Typeset implements Filter {

        @Override
        public Object apply(Object in, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return in;
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }

    private static final class Asset implements Function {

        @Override
        public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return "../../../../web/impl/target/classes/assets/" + args.get("0");
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }

    private static final class Day implements Filter {

        @Override
        public Object apply(Object in, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return Days.full(in instanceof Instant instant ? OfficeTime.day(instant) : (LocalDate) in, context.getLocale());
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("style");
        }
    }
}
