package org.radnice.kernel.modules.internal.shell;

import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.Version;

/** Reads a version from the command line. */
final class VersionArgument {

    private VersionArgument() {}

    static Version of(String text) throws CommandException {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException("\"" + text + "\" is no version such as 0.1.1");
        }
    }
}
