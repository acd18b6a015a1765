package org.radnice.notification.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radnice.notification.api.MessageKindSource.Text;

/** Fills the variables of a text in: {@code {name}} is replaced, everything else stays as it is. */
public final class MessageText {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z][a-zA-Z0-9.-]*)}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

    private MessageText() {}

    /** The text with its variables filled in; one without a value becomes empty. The subject stays on one line. */
    public static Text filled(Text text, Map<String, String> variables) {
        String subject = LINE_BREAKS.matcher(filled(text.subject(), variables)).replaceAll(" ");
        return new Text(subject, filled(text.body(), variables));
    }

    /** Variables that the text names and that are not known, in order. */
    public static List<String> unknown(Text text, Set<String> known) {
        return VARIABLE
                .matcher(text.subject() + "\n" + text.body())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }

    private static String filled(String pattern, Map<String, String> variables) {
        return VARIABLE
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }
}
