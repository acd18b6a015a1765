package org.radnice.security.internal.shell;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.security.internal.AuditTrailService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each command of the shell to the audit trail, whichever module it is of. Only its name: arguments may tell of people. A command
 * that changes what an entry of its own tells of has that one too.
 */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + '=' + CommandAudit.EXECUTED)
public final class CommandAudit implements EventHandler {

    static final String EXECUTED = "org/apache/karaf/shell/console/EXECUTED";

    private static final Logger LOG = LoggerFactory.getLogger(CommandAudit.class);
    private static final Pattern NAME = Pattern.compile("\\s*([a-z][a-z0-9-]*:[a-z][a-z0-9-]*)(?=\\s|$).*", Pattern.DOTALL);

    private final CallContexts contexts;
    private final AuditTrailService audit;

    @Activate
    public CommandAudit(@Reference CallContexts contexts, @Reference AuditTrailService audit) {
        this.contexts = contexts;
        this.audit = audit;
    }

    @Override
    public void handleEvent(Event event) {
        String outcome = event.getProperty("exception") == null ? "done" : "failed";
        CallContext context = new CallContext(
                contexts.newCorrelation(), CallContext.SYSTEM, "shell", Locale.forLanguageTag("cs"));
        try {
            contexts.call(context, () -> {
                audit.record("security.command.executed", name(String.valueOf(event.getProperty("script"))), Map.of("outcome", outcome));
                return null;
            });
        } catch (UnavailableException away) {
            LOG.warn("A command of the shell is not in the audit trail: {}", away.code());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command that a line begins with. */
    static String name(String line) {
        Matcher name = NAME.matcher(line);
        return name.matches() && name.group(1).length() <= 60 ? name.group(1) : "other";
    }
}
