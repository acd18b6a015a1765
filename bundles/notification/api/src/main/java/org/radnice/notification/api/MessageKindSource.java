package org.radnice.notification.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/** Registered as a service by each module that sends messages: which kinds there are, and their first words. */
@ConsumerType
public interface MessageKindSource {

    /**
     * A kind of message.
     *
     * @param code {@code <module>.<what-happened>}, for example {@code forms.submission-decided}
     * @param title for the office's list of texts, by language code
     * @param variables what the texts may use as {@code {name}}, with an example each for the preview; {@code office},
     *     {@code officePhone}, {@code officeEmail} and {@code officeWeb} are known in every text besides
     * @param texts first words by language code; {@code cs} must be there. The office may change them.
     */
    record Kind(String code, Map<String, String> title, Map<String, String> variables, Map<String, Text> texts) {

        public Kind {
            Objects.requireNonNull(code, "code");
            title = Map.copyOf(title);
            variables = Map.copyOf(variables);
            texts = Map.copyOf(texts);
        }
    }

    /** Subject and plain-text body with {@code {name}} for variables. */
    record Text(String subject, String body) {}

    /** All kinds of the module. */
    List<Kind> kinds();
}
