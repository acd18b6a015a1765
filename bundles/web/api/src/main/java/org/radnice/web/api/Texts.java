package org.radnice.web.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The texts of the asking module's bundle; a bundle-scoped service. */
@ProviderType
public interface Texts {

    /**
     * The text of the key in this language, else in Czech, else (with a warning in the log) the key itself.
     *
     * @param key as in {@code i18n/messages_cs.properties} of the module, or a common one of the web module
     * @param arguments values for the placeholders {@code {0}}, {@code {1}}...
     */
    String text(Locale locale, String key, Object... arguments);

    /** Whether the key is known in Czech. */
    boolean knows(String key);

    /** As {@link #text}, or empty when no file has the key in any language. */
    default Optional<String> find(Locale locale, String key, Object... arguments) {
        return knows(key) ? Optional.of(text(locale, key, arguments)) : Optional.empty();
    }

    /**
     * As {@link #find}, in the texts of the module whose name a code begins with: for what one module shows of others, as the audit
     * trail does. Empty also while that module is away.
     *
     * @param code of an error or an audit entry, for example {@code forms.submission.decided}
     * @param key as in the files of that module
     */
    default Optional<String> ofModule(String code, Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments);
    }
}
