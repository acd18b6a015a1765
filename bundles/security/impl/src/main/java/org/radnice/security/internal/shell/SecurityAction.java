package org.radnice.security.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;

/** A command: its work is done as the server itself, and the audit trail says that it came from the shell. */
abstract class SecurityAction implements Action {

    @Reference
    private CallContexts contexts;

    @Override
    public final Object execute() throws Exception {
        CallContext context = new CallContext(
                contexts.newCorrelation(), CallContext.SYSTEM, "shell", Locale.forLanguageTag("cs"));
        return contexts.call(context, () -> {
            work();
            return null;
        });
    }

    abstract void work();
}
