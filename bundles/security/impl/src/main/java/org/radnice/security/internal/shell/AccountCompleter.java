package org.radnice.security.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.security.internal.AccountFilter;
import org.radnice.security.internal.StaffAccounts;

/** Offers addresses of accounts. */
@Service
public final class AccountCompleter implements Completer {

    private static final int MOST = 50;

    @Reference
    private StaffAccounts accounts;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        String begun = commandLine.getCursorArgument();
        AccountFilter filter = new AccountFilter(begun == null ? "" : begun, "", AccountFilter.State.ALL);
        List<String> emails = accounts.search(filter, 0, MOST).accounts().stream()
                .map(overview -> overview.account().email())
                .toList();
        return new StringsCompleter(emails).complete(session, commandLine, candidates);
    }
}
