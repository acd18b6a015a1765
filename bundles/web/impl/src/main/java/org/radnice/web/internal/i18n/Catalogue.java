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
import java.util.regex.Pattern;
import org.radnice.web.api.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one bundle in all languages, and behind them the common ones of the web bundle. Belongs to one generation of a
 * module and goes with it.
 */
public final class Catalogue implements Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final String DEFAULT = "cs";
    private static final List<String> LANGUAGES = List.of(DEFAULT, "en", "uk");

    /** A text; ICU is asked only where there is something to decide. */
    private static final class Text {

        private static final Pattern SIMPLE = Pattern.compile("\\{(\\d)}");

        private final String pattern;
        private final Locale locale;
        private final boolean plain;
        /** Pieces between the placeholders and, between them, the placeholders' numbers; {@code null} for what ICU must read. */
        private final String[] pieces;
        private final int[] places;
        private MessageFormat format;

        Text(String written, Locale locale) {
            this.pattern = CzechSpaces.bind(written, locale);
            this.locale = locale;
            this.plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
            boolean simple = !plain && pattern.indexOf('\'') < 0 && SIMPLE.matcher(pattern).replaceAll("").indexOf('{') < 0;
            this.pieces = simple ? SIMPLE.split(pattern, -1) : null;
            this.places = simple
                    ? SIMPLE.matcher(pattern).results().mapToInt(found -> found.group(1).charAt(0) - '0').toArray()
                    : null;
        }

        String with(Object... arguments) {
            if (plain) {
                return pattern;
            }
            if (pieces != null && strings(arguments)) {
                StringBuilder text = new StringBuilder(pattern.length() + 40).append(pieces[0]);
                for (int i = 0; i < places.length; i++) {
                    text.append(arguments[places[i]]).append(pieces[i + 1]);
                }
                return text.toString();
            }
            // A MessageFormat serves one thread at a time.
            synchronized (this) {
                if (format == null) {
                    format = new MessageFormat(pattern, locale);
                }
                return format.format(arguments);
            }
        }

        /** Whether nothing is left to the language: numbers and dates are. */
        private boolean strings(Object[] arguments) {
            for (int place : places) {
                if (place >= arguments.length || !(arguments[place] instanceof String)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, Map<String, Text>> byLanguage = new HashMap<>();
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
        for (String language : LANGUAGES) {
            Map<String, Text> texts = new HashMap<>();
            Locale locale = Locale.forLanguageTag(language);
            for (String file : files) {
                read(entries.apply(file + "_" + language + ".properties"))
                        .forEach((key, pattern) -> texts.put((String) key, new Text((String) pattern, locale)));
            }
            byLanguage.put(language, texts);
        }
        // One look-up per text: its own language, then Czech, then the same of the common ones.
        Map<String, Text> czech = Map.copyOf(byLanguage.get(DEFAULT));
        for (String language : LANGUAGES) {
            Map<String, Text> texts = byLanguage.get(language);
            czech.forEach(texts::putIfAbsent);
            if (common != null) {
                common.byLanguage.get(language).forEach(texts::putIfAbsent);
            }
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

    @Override
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

    @Override
    public boolean knows(String key) {
        return find(DEFAULT, key) != null;
    }

    private Text find(String language, String key) {
        Map<String, Text> texts = byLanguage.get(language);
        return (texts == null ? byLanguage.get(DEFAULT) : texts).get(key);
    }
}
