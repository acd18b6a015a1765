package org.radnice.security.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Registered as a service by each module that has permissions of its own. */
@ConsumerType
public interface PermissionSource {

    /**
     * A permission.
     *
     * @param name {@code <module>.<subject>.<verb>}
     * @param description one English sentence for administrators
     * @param roles that have it unless the office's policy says otherwise
     */
    record Permission(String name, String description, Set<String> roles) {

        public Permission {
            roles = Set.copyOf(roles);
        }
    }

    /** All permissions of the module. */
    List<Permission> permissions();
}
