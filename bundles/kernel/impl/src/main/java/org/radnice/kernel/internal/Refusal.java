package org.radnice.kernel.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the server must not run as it is configured: one line in the log and on the error stream, and, while it
 * is starting, the end of the process. A server that has run already stays, without the part that is wrong: whoever edits a
 * file of a running server shall not kill it by a typing error.
 */
public final class Refusal {

    /** Exit status {@code EX_CONFIG} of sysexits.h. */
    static final int STATUS = 78;

    private static final String STARTED = "radnice.kernel.started";
    private static final String REFUSED = "radnice.kernel.refused";
    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** To be called when the configuration has proved to be good. */
    public static void started() {
        System.setProperty(STARTED, "true");
    }

    /** Says so, and ends the process if it is only starting; returns what to throw. */
    public static BadConfigurationException refuse(BadConfigurationException reason) {
        // Whoever waits for the refused component makes the container try again: once is enough.
        if (System.getProperty(STARTED) == null && System.setProperty(REFUSED, "true") == null) {
            LOG.error("Radnice refuses to start: {}", reason.getMessage());
            System.err.println("Radnice refuses to start: " + reason.getMessage());
            // Not on this thread: the end of the process waits for the framework, which waits for this component.
            new Thread(() -> System.exit(STATUS), "radnice-refusal").start();
        } else if (System.getProperty(STARTED) != null) {
            LOG.error("The kernel stays off: {}", reason.getMessage());
        }
        return reason;
    }
}
