package org.radnice.notification.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.notification.api.MessageKindSource.Kind;
import org.radnice.notification.api.MessageKindSource.Text;
import org.radnice.notification.internal.store.OfficeText;
import org.radnice.notification.internal.store.TextStore;

/** Finds the words for a kind of message: the office's own, else the module's, else the Czech ones. */
@Component(service = Wording.class)
public final class Wording {

    private static final String DEFAULT_LANGUAGE = "cs";

    private final TextStore texts;
    private final Office office;

    /** Called by Declarative Services. */
    @Activate
    public Wording(@Reference TextStore texts, @Reference Office office) {
        this.texts = texts;
        this.office = office;
    }

    /** The words of the kind in this language, with the variables still in them. */
    public OfficeText of(Kind kind, String language) {
        return texts.find(kind.code(), language)
                .orElseGet(() -> new OfficeText(
                        kind.texts().getOrDefault(language, kind.texts().get(DEFAULT_LANGUAGE)), 0));
    }

    /** The words with these values and those of the office filled in. */
    public Text filled(Kind kind, Locale locale, Map<String, String> variables) {
        return filled(of(kind, locale.getLanguage()).text(), locale, variables);
    }

    /** As {@link #filled(Kind, Locale, Map)}, for given words. */
    public Text filled(Text words, Locale locale, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(ofOffice(locale));
        all.putAll(variables);
        return MessageText.filled(words, all);
    }

    /** Names of the variables that texts of this kind may use. */
    public Set<String> variables(Kind kind) {
        Set<String> known = new HashSet<>(ofOffice(Locale.forLanguageTag(DEFAULT_LANGUAGE)).keySet());
        known.addAll(kind.variables().keySet());
        return known;
    }

    private Map<String, String> ofOffice(Locale locale) {
        OfficeProfile profile = office.profile();
        return Map.of(
                "office", profile.name(locale),
                "officePhone", profile.phone(),
                "officeEmail", profile.email(),
                "officeWeb", profile.web());
    }
}
