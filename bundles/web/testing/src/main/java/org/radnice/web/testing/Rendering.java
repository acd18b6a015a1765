package org.radnice.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Page;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.Templates;
import org.radnice.web.api.Texts;
import org.radnice.web.internal.page.TemplateEngine;

/**
 * The texts and templates of the module under test with the product's own engine and layout, strictly: a value that the model
 * lacks, or a text that is missing in the reader's language, fails the test.
 */
public final class Rendering implements Texts, Templates {

    private static final Path OWN = Path.of("target/classes").toAbsolutePath();

    private final Texts texts;
    private final TemplateEngine engine;

    /** For the module whose tests run: its resources are taken from {@code target/classes}. */
    public Rendering() {
        texts = new StrictTexts(List.of(Rendering::web, Rendering::own));
        engine = TemplateEngine.strict(Rendering::own, Rendering::web, texts, Rendering::asset);
    }

    private static URL own(String path) {
        Path file = OWN.resolve(path);
        try {
            return Files.isRegularFile(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the web bundle, from its jar or its folder of classes. */
    private static URL web(String path) {
        URL place = TemplateEngine.class.getProtectionDomain().getCodeSource().getLocation();
        URI root = URI.create(place.getPath().endsWith(".jar") ? "jar:" + place + "!/" : place.toString());
        try {
            URL file = new URL(root + path);
            file.openStream().close();
            return file;
        } catch (IOException e) {
            return null;
        }
    }

    /** Seen from {@code target/pages}, so that a kept page looks as it should in a browser. */
    private static String asset(String name) {
        return "../../../../web/impl/target/classes/assets/" + name;
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    @Override
    public boolean knows(String key) {
        return texts.knows(key);
    }

    @Override
    public String render(String template, Locale locale, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("locale", locale);
        return engine.render(template, locale, all);
    }

    /**
     * The page inside of the layout, as this caller sees it at this path; also kept under {@code target/pages}, to be looked
     * at.
     */
    public String page(Page page, PageShell.Frame frame, Caller caller, Locale locale, String path) {
        Map<String, Object> model = new HashMap<>(page.model());
        model.put("shell", frame);
        model.put("languages", List.of("cs", "en", "uk"));
        model.put("path", path);
        model.put("languageAddress", path + "?");
        model.put("caller", caller);
        model.put("notices", List.of());
        String html = render(page.template(), locale, model);
        keep(page.template() + "-" + page.status() + "-" + locale.getLanguage() + ".html", html);
        return html;
    }

    private static void keep(String name, String html) {
        try {
            Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve(name), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
