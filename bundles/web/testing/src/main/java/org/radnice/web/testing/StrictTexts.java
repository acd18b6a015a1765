package org.radnice.web.testing;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.radnice.web.api.Texts;

/** Texts as they are written, in which nothing falls back to another language: what is missing is an error. */
final class StrictTexts implements Texts {

    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final List<Function<String, URL>> sources;
    private final Map<String, Properties> texts = new ConcurrentHashMap<>();

    /** @param sources find the files of texts, {@code null} for none such; what a later one says counts */
    StrictTexts(List<Function<String, URL>> sources) {
        this.sources = sources;
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
        return texts(CZECH).containsKey(key);
    }

    private Properties texts(Locale locale) {
        return texts.computeIfAbsent(locale.getLanguage(), this::read);
    }

    private Properties read(String language) {
        Properties all = new Properties();
        for (Function<String, URL> source : sources) {
            for (String file : List.of("i18n/messages_", "i18n/errors_")) {
                URL url = source.apply(file + language + ".properties");
                if (url != null) {
                    load(all, url);
                }
            }
        }
        return all;
    }

    private static void load(Properties all, URL url) {
        try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
