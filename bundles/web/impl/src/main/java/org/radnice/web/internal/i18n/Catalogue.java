package org.radnice.web.internal.i18n;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one bundle in all languages, and behind them the common ones of the web bundle. Belongs to one generation of a
 * module and goes with it.
 */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final String DEFAULT = "cs";
    private static final List<String> LANGUAGES = List.of(DEFAULT, "en", "uk");

    /** A text; only one that has placeholders needs ICU. */
    private static final class Text {

        private final String pattern;
        private final Locale locale;
        private final boolean plain;
        private MessageFormat format;

        Text(String pattern, Locale locale) {
            this.pattern = pattern;
            this.locale = locale;
            this.plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        }

        String with(Object... arguments) {
            if (plain) {
                return pattern;
            }
            // A MessageFormat serves one thread at a time.
            synchronized (this) {
                if (format == null) {
                    format = new MessageFormat(pattern, locale);
                }
                return format.format(arguments);
            }
        }
    }

    private final Map<String, Map<String, Text>> byLanguage = new HashMap<>();
    private final Catalogue common;
    private final String owner;
    private final Map<String, Boolean> missed = new ConcurrentHashMap<>();

    /**
     * @param owner name for the log
     * @param entries finds a file of the bundle, {@code null} for none such
     * @param files base names, for example {@code i18n/messages}
     * @param common texts to look into when a key is not there, or {@code null}
     */
    public Catalogue(String owner, Function<String, URL> entries, List<String> files, Catalogue common) {
        this.owner = owner;
        this.common = common;
        for (String language : LANGUAGES) {
            Map<String, Text> texts = new HashMap<>();
            Locale locale = Locale.forLanguageTag(language);
            for (String file : files) {
                read(entries.apply(file + "_" + language + ".properties"))
                        .forEach((key, pattern) -> texts.put((String) key, new Text((String) pattern, locale)));
            }
            byLanguage.put(language, texts);
        }
    }

    private static Properties read(URL file) {
        Properties properties = new Properties();
        if (file != null) {
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }

    /** The text in this language, else in Czech, else the key. */
    public String text(Locale locale, String key, Object... arguments) {
        Text text = find(locale.getLanguage(), key);
        if (text == null) {
            if (missed.size() < 1000 && missed.putIfAbsent(key, Boolean.TRUE) == null) {
                LOG.warn("{} has no text {}", owner, key);
            }
            return key;
        }
        return text.with(arguments);
    }

    /** Whether the key is known in Czech. */
    public boolean knows(String key) {
        return find(DEFAULT, key) != null;
    }

    private Text find(String language, String key) {
        Map<String, Text> texts = byLanguage.get(language);
        Text text = texts == null ? null : texts.get(key);
        if (text == null) {
            text = byLanguage.get(DEFAULT).get(key);
        }
        return text == null && common != null ? common.find(language, key) : text;
    }
}
