package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.radnice.security.internal.PendingLink;

/** A row of sec_link. */
@Entity(name = "LinkRow")
@Table(name = "sec_link")
public class LinkRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "email")
    private String email;

    @Column(name = "account_id")
    private String account;

    @Column(name = "full_name")
    private String name;

    @Column(name = "locale")
    private String locale;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "site")
    private String site;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "failures")
    private int failures;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "expires_at")
    private long expiresAt;

    protected LinkRow() {}

    LinkRow(PendingLink link) {
        id = link.id();
        purpose = link.purpose().name();
        email = link.email();
        account = orNull(link.account());
        name = link.name();
        locale = link.locale().toLanguageTag();
        passwordHash = orNull(link.passwordHash());
        site = link.site();
        failures = link.failures();
        createdAt = link.createdAt().toEpochMilli();
        expiresAt = link.expiresAt().toEpochMilli();
    }

    void key(String hash, String ofAccount) {
        keyHash = hash;
        account = orNull(ofAccount);
    }

    PendingLink link() {
        return new PendingLink(
                id,
                PendingLink.Purpose.valueOf(purpose),
                email,
                orEmpty(account),
                name,
                Locale.forLanguageTag(locale),
                orEmpty(passwordHash),
                site,
                keyHash != null,
                failures,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(expiresAt));
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
