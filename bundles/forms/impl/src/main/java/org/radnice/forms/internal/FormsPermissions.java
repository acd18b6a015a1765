package org.radnice.forms.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.radnice.security.api.Account;
import org.radnice.security.api.PermissionSource;

/** The permissions of the module. */
@Component
public final class FormsPermissions implements PermissionSource {

    /** Permission to import and export definitions. */
    public static final String DEFINITION = "forms.definition.manage";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(CaseService.HANDLE, "Work on submissions", Set.of(Account.OFFICIAL, Account.MANAGER)),
                new Permission(CaseService.DECIDE, "Decide submissions", Set.of(Account.OFFICIAL, Account.MANAGER)),
                new Permission(DEFINITION, "Import and export forms", Set.of(Account.ADMINISTRATOR)));
    }
}
