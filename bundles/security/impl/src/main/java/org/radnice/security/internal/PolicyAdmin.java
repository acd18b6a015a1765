package org.radnice.security.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.PermissionSource.Permission;
import org.radnice.security.internal.store.PolicyStore;

/** The office's own policy: which role has which permission where that differs from the modules' defaults. */
@Component(service = PolicyAdmin.class)
public final class PolicyAdmin {

    /**
     * A permission and who has it.
     *
     * @param permission as its module declares it
     * @param roles that have it now
     */
    public record Line(Permission permission, Set<String> roles) {}

    private final Transactions transactions;
    private final PolicyStore store;
    private final PermissionCatalog catalog;
    private final CallerDirectory directory;
    private final AuditTrailService audit;

    @Activate
    public PolicyAdmin(
            @Reference Transactions transactions,
            @Reference PolicyStore store,
            @Reference PermissionCatalog catalog,
            @Reference CallerDirectory directory,
            @Reference AuditTrailService audit) {
        this.transactions = transactions;
        this.store = store;
        this.catalog = catalog;
        this.directory = directory;
        this.audit = audit;
    }

    /** All permissions by name. */
    public List<Line> lines() {
        Policy policy = directory.policy();
        Map<String, Permission> byName = new TreeMap<>();
        catalog.all().forEach(permission -> byName.put(permission.name(), permission));
        return byName.values().stream()
                .sorted(Comparator.comparing(Permission::name))
                .map(permission -> new Line(permission, policy.rolesWith(permission.name())))
                .toList();
    }

    /**
     * Decides for the office. What was decided about a permission can be changed and taken back also while its module is away.
     *
     * @param granted whether the role has the permission; empty to go back to the default
     * @throws UnknownRoleException when there is no such role
     * @throws UnknownPermissionException when no module has such a permission and nothing was decided about it
     */
    public void decide(String role, String permission, Optional<Boolean> granted) {
        transactions.write(work -> {
            check(store.all(work), role, permission);
            granted.ifPresentOrElse(
                    yes -> store.put(work, new PolicyOverride(role, permission, yes)),
                    () -> store.remove(work, role, permission));
            audit.record(
                    "security.policy.changed",
                    permission,
                    Map.of("role", role, "granted", granted.map(String::valueOf).orElse("default")));
            work.afterCommit(directory::forgetAll);
            return permission;
        });
    }

    private void check(List<PolicyOverride> stored, String role, String permission) {
        if (stored.stream().anyMatch(each -> each.role().equals(role) && each.permission().equals(permission))) {
            return;
        }
        if (!StaffAccounts.ROLES.contains(role)) {
            throw new UnknownRoleException(role);
        }
        Stream<String> declared = catalog.all().stream().map(Permission::name);
        Stream<String> decided = stored.stream().map(PolicyOverride::permission);
        if (Stream.concat(declared, decided).noneMatch(permission::equals)) {
            throw new UnknownPermissionException(permission);
        }
    }
}
