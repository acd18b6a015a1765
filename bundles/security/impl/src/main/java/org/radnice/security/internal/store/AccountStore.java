package org.radnice.security.internal.store;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Account;
import org.radnice.security.internal.AccountFilter;
import org.radnice.security.internal.AccountOverview;
import org.radnice.security.internal.EmailTakenException;
import org.radnice.security.internal.Folding;

/** Accounts with their roles and passwords. */
@Component(service = AccountStore.class)
public final class AccountStore {

    @Activate
    public AccountStore(@Reference(target = "(module=security)") SchemaVersion schema) {}

    /** The account of this id. */
    public Optional<Account> find(UnitOfWork work, String id) {
        return work.find(AccountRow.class, id).map(row -> row.account(rolesOf(work, List.of(row)).get(row.id())));
    }

    /** The account of this address, which is in lower case. */
    public Optional<Account> findByEmail(UnitOfWork work, String email) {
        return work.entities()
                .createQuery("select a from AccountRow a where a.email = :email", AccountRow.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst()
                .map(row -> row.account(rolesOf(work, List.of(row)).get(row.id())));
    }

    /** The account with what only administrators see. */
    public Optional<AccountOverview> overview(UnitOfWork work, String id) {
        return work.find(AccountRow.class, id).map(row -> overviews(work, List.of(row)).get(0));
    }

    /**
     * Stores a new account.
     *
     * @throws EmailTakenException when there is one of this address, which somebody else may be making at this moment
     */
    public void insert(UnitOfWork work, Account account, Instant now) {
        try {
            work.entities().persist(new AccountRow(account, now));
            work.entities().flush();
        } catch (EntityExistsException taken) {
            throw new EmailTakenException();
        }
        account.roles().forEach(role -> work.entities().persist(new RoleRow(account.id(), role)));
    }

    /** The hash of the account's password, when it has one. */
    public Optional<String> passwordHash(UnitOfWork work, String id) {
        return work.find(PasswordRow.class, id).map(PasswordRow::hash);
    }

    /** Sets or replaces the password. */
    public void setPassword(UnitOfWork work, String id, String hash, Instant now) {
        work.find(PasswordRow.class, id)
                .ifPresentOrElse(
                        row -> row.change(hash, now), () -> work.entities().persist(new PasswordRow(id, hash, now)));
    }

    /** Replaces the same password's hash by one of the present strength, unless the password has changed meanwhile. */
    public void rehash(UnitOfWork work, String id, String oldHash, String newHash) {
        work.find(PasswordRow.class, id).filter(row -> row.hash().equals(oldHash)).ifPresent(row -> row.rehash(newHash));
    }

    /** Replaces the roles. */
    public void setRoles(UnitOfWork work, String id, Set<String> roles) {
        Set<String> missing = new HashSet<>(roles);
        for (RoleRow row : roleRows(work.entities(), List.of(id))) {
            if (!missing.remove(row.role())) {
                work.entities().remove(row);
            }
        }
        missing.forEach(role -> work.entities().persist(new RoleRow(id, role)));
    }

    /** Closes or opens the account. */
    public void setActive(UnitOfWork work, String id, boolean active) {
        work.find(AccountRow.class, id).ifPresent(row -> row.open(active));
    }

    /** Changes the language. */
    public void setLocale(UnitOfWork work, String id, Locale locale) {
        work.find(AccountRow.class, id).ifPresent(row -> row.speak(locale));
    }

    /** Changes the name. */
    public void setName(UnitOfWork work, String id, String name) {
        work.find(AccountRow.class, id).ifPresent(row -> row.rename(name));
    }

    /** Notes that the owner has signed in. */
    public void signedIn(UnitOfWork work, String id, Instant now) {
        work.find(AccountRow.class, id).ifPresent(row -> row.signedIn(now));
    }

    /** Active accounts that have at least one of the roles, by name. */
    public List<Account> activeWithRoles(UnitOfWork work, Collection<String> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        List<AccountRow> rows = work.entities()
                .createQuery("select a from AccountRow a where a.active = true and a.id in"
                        + " (select r.account from RoleRow r where r.role in :roles) order by a.sortKey, a.id", AccountRow.class)
                .setParameter("roles", List.copyOf(roles))
                .getResultList();
        Map<String, Set<String>> rolesOf = rolesOf(work, rows);
        return rows.stream().map(row -> row.account(rolesOf.get(row.id()))).toList();
    }

    /**
     * Ids of the active accounts with this role. They are locked until the end of the transaction, so that two
     * administrators cannot take the role from each other at the same time.
     */
    public Set<String> lockActiveWithRole(UnitOfWork work, String role) {
        work.entities()
                .createQuery("update AccountRow a set a.active = a.active where a.id in"
                        + " (select r.account from RoleRow r where r.role = :role)")
                .setParameter("role", role)
                .executeUpdate();
        return new TreeSet<>(work.entities()
                .createQuery("select a.id from AccountRow a where a.active = true and a.id in"
                        + " (select r.account from RoleRow r where r.role = :role)", String.class)
                .setParameter("role", role)
                .getResultList());
    }

    /** How many accounts the filter lets through. */
    public long count(UnitOfWork work, AccountFilter filter) {
        return query(work, "select count(a) from AccountRow a", "", filter, Long.class).getSingleResult();
    }

    /** A part of the accounts that the filter lets through, by name, with what only administrators see. */
    public List<AccountOverview> search(UnitOfWork work, AccountFilter filter, int offset, int limit) {
        return overviews(work, query(work, "select a from AccountRow a", " order by a.sortKey, a.id", filter, AccountRow.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /**
     * Gives accounts that an older version of the module has written their place in the order of names.
     *
     * @return whether there may be more
     */
    public boolean addSortKeys(UnitOfWork work, int most) {
        List<AccountRow> rows = work.entities()
                .createQuery("select a from AccountRow a where a.sortKey is null", AccountRow.class)
                .setMaxResults(most)
                .getResultList();
        rows.forEach(row -> row.rename(row.name()));
        return rows.size() == most;
    }

    /** Names by account id, for those ids that are accounts. */
    public Map<String, String> names(UnitOfWork work, Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            work.entities()
                    .createQuery("select a from AccountRow a where a.id in :ids", AccountRow.class)
                    .setParameter("ids", List.copyOf(new TreeSet<>(ids)))
                    .getResultList()
                    .forEach(row -> names.put(row.id(), row.name()));
        }
        return names;
    }

    private static <T> TypedQuery<T> query(
            UnitOfWork work, String select, String order, AccountFilter filter, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        if (!filter.text().isBlank()) {
            conditions.add("a.searchText like :text escape '!'");
        }
        if (!filter.role().isEmpty()) {
            conditions.add("a.id in (select r.account from RoleRow r where r.role = :role)");
        }
        if (filter.state() != AccountFilter.State.ALL) {
            conditions.add("a.active = :active");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = work.entities().createQuery(select + where + order, type);
        if (!filter.text().isBlank()) {
            query.setParameter("text", Folding.anywhere(filter.text()));
        }
        if (!filter.role().isEmpty()) {
            query.setParameter("role", filter.role());
        }
        if (filter.state() != AccountFilter.State.ALL) {
            query.setParameter("active", filter.state() == AccountFilter.State.ACTIVE);
        }
        return query;
    }

    private static List<AccountOverview> overviews(UnitOfWork work, List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> roles = rolesOf(work, rows);
        Set<String> withPassword = new HashSet<>(work.entities()
                .createQuery("select p.account from PasswordRow p where p.account in :ids", String.class)
                .setParameter("ids", rows.stream().map(AccountRow::id).toList())
                .getResultList());
        return rows.stream()
                .map(row -> row.overview(roles.get(row.id()), withPassword.contains(row.id())))
                .toList();
    }

    private static Map<String, Set<String>> rolesOf(UnitOfWork work, List<AccountRow> rows) {
        Map<String, Set<String>> roles = new HashMap<>();
        rows.forEach(row -> roles.put(row.id(), new HashSet<>()));
        if (!rows.isEmpty()) {
            roleRows(work.entities(), List.copyOf(roles.keySet())).forEach(row -> roles.get(row.account()).add(row.role()));
        }
        return roles;
    }

    private static List<RoleRow> roleRows(EntityManager entities, List<String> accounts) {
        return entities.createQuery("select r from RoleRow r where r.account in :accounts", RoleRow.class)
                .setParameter("accounts", accounts)
                .getResultList();
    }
}
