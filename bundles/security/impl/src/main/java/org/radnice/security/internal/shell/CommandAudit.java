package org.radnice.security.internal.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.internal.AuditTrailService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each command of the shell to the audit trail, whichever module it is of. Of most only the name: arguments may tell of people. A
 * command that changes what an entry of its own tells of has that one too.
 */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + '=' + CommandAudit.EXECUTED)
public final class CommandAudit implements EventHandler {

    static final String EXECUTED = "org/apache/karaf/shell/console/EXECUTED";

    private static final Logger LOG = LoggerFactory.getLogger(CommandAudit.class);

    private final CallContexts contexts;
    private final Transactions transactions;
    private final AuditTrailService audit;
    private final SessionFactory shell;

    @Activate
    public CommandAudit(
            @Reference CallContexts contexts,
            @Reference Transactions transactions,
            @Reference AuditTrailService audit,
            @Reference SessionFactory shell) {
        this.contexts = contexts;
        this.transactions = transactions;
        this.audit = audit;
        this.shell = shell;
    }

    @Override
    public void handleEvent(Event event) {
        Object line = event.getProperty("command");
        if (line == null) {
            return;
        }
        String outcome = event.getProperty("exception") == null ? "done" : "failed";
        List<CommandLine> commands = CommandLine.read(line.toString(), scopes());
        CallContext context = new CallContext(
                contexts.newCorrelation(), CallContext.SYSTEM, "shell", Locale.forLanguageTag("cs"));
        try {
            contexts.call(context, () -> transactions.write(work -> {
                for (CommandLine command : commands) {
                    audit.record("security.command.executed", command.name(), command.details(outcome));
                }
                return commands.size();
            }));
        } catch (UnavailableException away) {
            LOG.warn("A command of the shell is not in the audit trail: {}", away.code());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of names that several scopes have, only the session knows which one it takes. */
    private Map<String, String> scopes() {
        return shell.getRegistry().getCommands().stream().collect(Collectors.toMap(
                Command::getName,
                command -> command.getScope().equals(Session.SCOPE_GLOBAL) ? "" : command.getScope(),
                (one, other) -> one.equals(other) ? one : ""));
    }
}
