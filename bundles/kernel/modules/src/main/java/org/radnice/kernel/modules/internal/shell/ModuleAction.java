package org.radnice.kernel.modules.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.Version;
import org.radnice.kernel.api.error.DomainException;

/** A command whose refusals are one line for the administrator, not a stack trace in the log. */
abstract class ModuleAction implements Action {

    @Override
    public final Object execute() throws CommandException {
        try {
            run();
            return null;
        } catch (DomainException e) {
            throw new CommandException(e.getMessage());
        }
    }

    abstract void run() throws CommandException;

    static Version version(String text) throws CommandException {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException("\"" + text + "\" is no version such as 0.1.1");
        }
    }
}
