package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.radnice.security.api.Account;
import org.radnice.security.internal.AccountOverview;
import org.radnice.security.internal.Folding;
import org.radnice.security.internal.NameOrder;

/** A row of sec_account. */
@Entity(name = "AccountRow")
@Table(name = "sec_account")
public class AccountRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "email")
    private String email;

    @Column(name = "full_name")
    private String name;

    @Column(name = "locale")
    private String locale;

    @Column(name = "active")
    private boolean active;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "signed_in_at")
    private Long signedInAt;

    protected AccountRow() {}

    AccountRow(Account account, Instant now) {
        id = account.id();
        email = account.email();
        locale = account.locale().toLanguageTag();
        active = account.active();
        createdAt = now.toEpochMilli();
        rename(account.name());
    }

    final void rename(String newName) {
        name = newName;
        searchText = Folding.fold(newName + ' ' + email);
        sortKey = NameOrder.key(newName);
    }

    void speak(Locale language) {
        locale = language.toLanguageTag();
    }

    void open(boolean open) {
        active = open;
    }

    void signedIn(Instant now) {
        signedInAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Account account(Set<String> roles) {
        return new Account(id, name, email, Locale.forLanguageTag(locale), roles, active);
    }

    AccountOverview overview(Set<String> roles, boolean hasPassword) {
        return new AccountOverview(
                account(roles),
                Instant.ofEpochMilli(createdAt),
                Optional.ofNullable(signedInAt).map(Instant::ofEpochMilli),
                hasPassword);
    }
}
