package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A row of sec_account_role. */
@Entity(name = "RoleRow")
@Table(name = "sec_account_role")
@IdClass(RoleRow.Key.class)
public class RoleRow {

    @Id
    @Column(name = "account_id")
    private String account;

    @Id
    @Column(name = "role_name")
    private String role;

    protected RoleRow() {}

    RoleRow(String account, String role) {
        this.account = account;
        this.role = role;
    }

    String account() {
        return account;
    }

    String role() {
        return role;
    }

    /** Key of the row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String account;
        public String role;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(account, that.account) && Objects.equals(role, that.role);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, role);
        }
    }
}
