package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.radnice.security.internal.PolicyOverride;

/** A row of sec_role_permission. */
@Entity(name = "PolicyRow")
@Table(name = "sec_role_permission")
@IdClass(PolicyRow.Key.class)
public class PolicyRow {

    @Id
    @Column(name = "role_name")
    private String role;

    @Id
    @Column(name = "permission")
    private String permission;

    @Column(name = "granted")
    private boolean granted;

    protected PolicyRow() {}

    PolicyRow(PolicyOverride override) {
        role = override.role();
        permission = override.permission();
        granted = override.granted();
    }

    void grant(boolean grant) {
        granted = grant;
    }

    PolicyOverride override() {
        return new PolicyOverride(role, permission, granted);
    }

    /** Key of the row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String role;
        public String permission;

        public Key() {}

        Key(String role, String permission) {
            this.role = role;
            this.permission = permission;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(role, that.role) && Objects.equals(permission, that.permission);
        }

        @Override
        public int hashCode() {
            return Objects.hash(role, permission);
        }
    }
}
