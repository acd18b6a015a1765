package org.radnice.kernel.api.context;

import java.util.Locale;
import java.util.Objects;

/**
 * What is known of the current call from the edge of the system down.
 *
 * @param correlation id that ties together the log lines, events and audit entries of one request; safe to show
 * @param actor id of the acting account, {@link #ANONYMOUS} for a visitor, or {@link #SYSTEM} for the server itself
 * @param channel where the call came from: {@code web}, {@code rest}, {@code soap}, {@code shell}, {@code job} or
 *     {@code event}
 * @param locale language of the reader
 */
public record CallContext(String correlation, String actor, String channel, Locale locale) {

    /** Actor of calls by a visitor who has not signed in. */
    public static final String ANONYMOUS = "anonymous";

    /** Actor of jobs and of event handlers. */
    public static final String SYSTEM = "system";

    public CallContext {
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(locale, "locale");
    }
}
