package org.radnice.forms.internal.web;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.LocalizedText;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.answer.AnswerText;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.web.api.Texts;

/** Words that several pages share. */
@Component(service = Wording.class)
public final class Wording {

    private final Texts texts;
    private final Office office;

    /** Called by Declarative Services. */
    @Activate
    public Wording(@Reference Texts texts, @Reference Office office) {
        this.texts = texts;
        this.office = office;
    }

    /** The module's texts. */
    public Texts texts() {
        return texts;
    }

    /** The text of a key. */
    public String text(Locale locale, String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    /** Answers in words. */
    public AnswerText answers(Locale locale) {
        return new AnswerText(locale, (language, key) -> texts.text(language, key));
    }

    /** A text of a form, with the office's name and address where it asks for them. */
    public String filled(LocalizedText text, Locale locale) {
        String words = text.in(locale);
        if (words.indexOf('{') < 0) {
            return words;
        }
        OfficeProfile profile = office.profile();
        OfficeProfile.Address address = profile.address();
        Map<String, String> values = Map.of(
                "{office}", profile.name(locale),
                "{officeAddress}", address.street() + ", " + address.zip() + " " + address.city());
        String filled = words;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    /** Name of a state. */
    public String state(SubmissionState state, Locale locale) {
        return texts.text(locale, "forms.state." + key(state));
    }

    /** Kind of the mark of a state, as the macro {@code tag} takes it. */
    public static String kind(SubmissionState state) {
        return switch (state) {
            case RECEIVED -> "new";
            case TO_CONFIRM, WAITING_FOR_CITIZEN -> "waiting";
            case IN_PROGRESS -> "info";
            case DECIDED -> "done";
            case WITHDRAWN, LAPSED -> "stop";
        };
    }

    /** An enum's constant as a part of a text key. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A secret in groups of four, as people copy it; spaces do not matter when it is typed in. */
    public static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A size in kilobytes or megabytes. */
    public static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1000) + "\u00a0kB";
        }
        return String.format(Locale.forLanguageTag("cs"), "%.1f\u00a0MB", bytes / 1_000_000.0);
    }
}
