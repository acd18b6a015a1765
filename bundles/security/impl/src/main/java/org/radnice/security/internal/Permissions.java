package org.radnice.security.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.security.api.Account;
import org.radnice.security.api.PermissionSource;

/** The module's own permissions. */
@Component(service = PermissionSource.class)
public final class Permissions implements PermissionSource {

    /** Look after accounts and their roles. */
    public static final String ACCOUNT_MANAGE = "security.account.manage";
    /** Read the audit trail. */
    public static final String AUDIT_READ = "security.audit.read";

    @Activate
    public Permissions() {}

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        ACCOUNT_MANAGE,
                        "Create and close accounts of employees and decide on their roles.",
                        Set.of(Account.ADMINISTRATOR)),
                new Permission(AUDIT_READ, "Read who did what and when.", Set.of(Account.ADMINISTRATOR)));
    }
}
