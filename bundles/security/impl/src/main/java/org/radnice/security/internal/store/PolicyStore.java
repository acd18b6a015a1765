package org.radnice.security.internal.store;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.internal.PolicyOverride;

/** Where the office's policy differs from the modules' defaults. */
@Component(service = PolicyStore.class)
public final class PolicyStore {

    @Activate
    public PolicyStore(@Reference(target = "(module=security)") SchemaVersion schema) {}

    /** All differences. */
    public List<PolicyOverride> all(UnitOfWork work) {
        return work.entities()
                .createQuery("select p from PolicyRow p order by p.role, p.permission", PolicyRow.class)
                .getResultStream()
                .map(PolicyRow::override)
                .toList();
    }

    /** Adds or replaces a difference. */
    public void put(UnitOfWork work, PolicyOverride override) {
        work.find(PolicyRow.class, new PolicyRow.Key(override.role(), override.permission()))
                .ifPresentOrElse(
                        row -> row.grant(override.granted()), () -> work.entities().persist(new PolicyRow(override)));
    }

    /** Goes back to the default. */
    public void remove(UnitOfWork work, String role, String permission) {
        work.find(PolicyRow.class, new PolicyRow.Key(role, permission)).ifPresent(work.entities()::remove);
    }
}
