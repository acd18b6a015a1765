package org.radnice.web.internal.page;

import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.radnice.web.api.Texts;

/** Renders the templates of one bundle. Its caches hold classes of the bundle, so there is one for each generation of it. */
public final class TemplateEngine {

    private static final int EXPECTED = 16 * 1024;

    private final PebbleEngine engine;

    /**
     * @param module finds files in the module's bundle
     * @param web finds files in the web bundle, for the layout
     * @param assets address of a static file by its name
     */
    public TemplateEngine(
            Function<String, URL> module, Function<String, URL> web, Texts texts, UnaryOperator<String> assets) {
        this(module, web, texts, assets, false);
    }

    private TemplateEngine(
            Function<String, URL> module,
            Function<String, URL> web,
            Texts texts,
            UnaryOperator<String> assets,
            boolean strict) {
        this.engine = new PebbleEngine.Builder()
                .loader(new BundleLoader(module, web))
                .extension(new PageExtension(texts, assets))
                .defaultLocale(Locale.forLanguageTag("cs"))
                .autoEscaping(true)
                .strictVariables(strict)
                .build();
    }

    /** As the constructor, for tests: a value that the template names and the model lacks is an error. */
    public static TemplateEngine strict(
            Function<String, URL> module, Function<String, URL> web, Texts texts, UnaryOperator<String> assets) {
        return new TemplateEngine(module, web, texts, assets, true);
    }

    /** Renders with everything escaped for HTML. */
    public String render(String template, Locale locale, Map<String, Object> model) {
        Writer out = new StringWriter(4 * 1024);
        evaluate(template, locale, model, out);
        return out.toString();
    }

    /** As {@link #render}, as UTF-8. */
    byte[] renderBytes(String template, Locale locale, Map<String, Object> model) {
        Utf8Writer out = new Utf8Writer(EXPECTED);
        evaluate(template, locale, model, out);
        return out.toBytes();
    }

    private void evaluate(String template, Locale locale, Map<String, Object> model, Writer out) {
        try {
            engine.getTemplate(template).evaluate(out, model, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
