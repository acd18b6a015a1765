package org.radnice.security.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.radnice.security.api.PermissionSource.Permission;

/**
 * Which role has which permissions: the modules' defaults, and where the office's policy differs from them. What neither
 * names, nobody has.
 *
 * @param known names of all permissions
 * @param ofRole permissions by role
 */
record Policy(Set<String> known, Map<String, Set<String>> ofRole) {

    static Policy of(Collection<Permission> permissions, Collection<PolicyOverride> overrides) {
        Set<String> known = new TreeSet<>();
        Map<String, Set<String>> ofRole = new TreeMap<>();
        for (Permission permission : permissions) {
            known.add(permission.name());
            permission.roles().forEach(role -> ofRole.computeIfAbsent(role, r -> new TreeSet<>()).add(permission.name()));
        }
        for (PolicyOverride override : overrides) {
            Set<String> permissionsOfRole = ofRole.computeIfAbsent(override.role(), r -> new TreeSet<>());
            if (!override.granted()) {
                permissionsOfRole.remove(override.permission());
            } else if (known.contains(override.permission())) {
                permissionsOfRole.add(override.permission());
            }
        }
        return new Policy(known, ofRole);
    }

    /** What somebody with these roles may do. */
    Set<String> permissions(Collection<String> roles) {
        Set<String> all = new HashSet<>();
        roles.forEach(role -> all.addAll(ofRole.getOrDefault(role, Set.of())));
        return all;
    }

    /** Roles that have the permission. */
    Set<String> rolesWith(String permission) {
        Set<String> roles = new TreeSet<>();
        ofRole.forEach((role, permissions) -> {
            if (permissions.contains(permission)) {
                roles.add(role);
            }
        });
        return roles;
    }
}
