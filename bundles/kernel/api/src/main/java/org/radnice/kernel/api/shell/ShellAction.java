package org.radnice.kernel.api.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.DomainException;
import org.radnice.kernel.api.error.InvalidException;

/**
 * A command of the shell. It is done as the server itself, the audit trail says that it came from the shell, and what is
 * refused is one line for the administrator, never a stack trace.
 */
public abstract class ShellAction implements Action {

    // Commands that put a broken server right must work without the kernel.
    @Reference(optional = true)
    private CallContexts contexts;

    /** For commands, which the shell makes anew for each call. */
    protected ShellAction() {}

    @Override
    public final Object execute() throws Exception {
        try {
            if (contexts == null) {
                run();
            } else {
                contexts.call(context(), () -> {
                    run();
                    return null;
                });
            }
            return null;
        } catch (InvalidException e) {
            throw new CommandException(violations(e));
        } catch (DomainException e) {
            throw new CommandException(e.getMessage());
        } catch (IOException e) {
            throw new CommandException(sentence(e));
        }
    }

    private CallContext context() {
        return new CallContext(contexts.newCorrelation(), CallContext.SYSTEM, "shell", Locale.forLanguageTag("cs"));
    }

    private static String violations(InvalidException error) {
        StringBuilder text = new StringBuilder(error.getMessage());
        error.violations().forEach(each -> text.append("\n  ").append(each.field()).append(": ").append(each.messageKey()));
        return text.toString();
    }

    private static String sentence(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "There is no " + error.getMessage();
        }
        if (error instanceof FileAlreadyExistsException) {
            return "There is a " + error.getMessage() + " already";
        }
        return "Cannot read or write: " + error.getMessage() + " (" + error.getClass().getSimpleName() + ")";
    }

    /**
     * Does the work and prints to the standard output.
     *
     * @throws DomainException when it is refused; its English sentence is shown
     * @throws CommandException with a sentence for what is wrong with the line itself
     * @throws Exception for whatever nobody expected; it is logged
     */
    protected abstract void run() throws Exception;
}
