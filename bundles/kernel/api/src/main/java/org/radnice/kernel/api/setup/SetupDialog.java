package org.radnice.kernel.api.setup;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The administrator at the shell, and the configuration of this server. */
@ProviderType
public interface SetupDialog {

    /** Prints a line. */
    void say(String line);

    /** The answer, without spaces around it; an empty line takes the proposal. */
    String ask(String question, String proposal);

    /** Yes or no; an empty line takes the proposal. */
    boolean confirm(String question, boolean proposal);

    /** An answer that is not shown while it is typed; may be empty. */
    String secret(String question);

    /** Sets these keys in {@code etc/<pid>.cfg} and leaves the rest of the file as it is. */
    void configure(String pid, Map<String, String> values);

    /**
     * Writes a secret into a file of {@code etc/} that only its owner reads.
     *
     * @return the file's whole path, for the configuration
     */
    String keep(String fileName, String secret);
}
