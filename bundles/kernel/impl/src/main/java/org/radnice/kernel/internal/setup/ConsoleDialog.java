package org.radnice.kernel.internal.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.console.Session;
import org.radnice.kernel.api.setup.SetupDialog;

/** Asks in a session of the shell. */
public final class ConsoleDialog implements SetupDialog {

    private final Session session;
    private final Etc etc;
    private boolean changed;

    public ConsoleDialog(Session session, Etc etc) {
        this.session = session;
        this.etc = etc;
    }

    @Override
    public void say(String line) {
        session.getConsole().println(line);
    }

    @Override
    public String ask(String question, String proposal) {
        String answer = read(question + (proposal.isEmpty() ? ": " : " [" + proposal + "]: "), null);
        return answer.isEmpty() ? proposal : answer;
    }

    @Override
    public boolean confirm(String question, boolean proposal) {
        while (true) {
            String answer = read(question + (proposal ? " [Y/n]: " : " [y/N]: "), null).toLowerCase(Locale.ROOT);
            switch (answer) {
                case "" -> {
                    return proposal;
                }
                case "y", "yes", "a", "ano" -> {
                    return true;
                }
                case "n", "no", "ne" -> {
                    return false;
                }
                default -> say("Please answer y or n.");
            }
        }
    }

    @Override
    public String secret(String question) {
        return read(question + ": ", '*');
    }

    private String read(String prompt, Character mask) {
        try {
            String line = session.readLine(prompt, mask);
            if (line == null) {
                throw new IllegalStateException("There is nobody to ask: run this command in an interactive shell");
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer could not be read", e);
        }
    }

    @Override
    public void configure(String pid, Map<String, String> values) {
        etc.configure(pid, values);
        changed = true;
    }

    /** Whether a file of the configuration was changed. */
    public boolean changed() {
        return changed;
    }

    @Override
    public String keep(String fileName, String secret) {
        return etc.keep(fileName, secret);
    }
}
