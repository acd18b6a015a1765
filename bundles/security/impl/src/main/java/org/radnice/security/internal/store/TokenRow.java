package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.radnice.security.internal.ApiToken;

/** A row of sec_token. */
@Entity(name = "TokenRow")
@Table(name = "sec_token")
public class TokenRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account_id")
    private String account;

    @Column(name = "label")
    private String label;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "expires_at")
    private long expiresAt;

    @Column(name = "used_at")
    private Long usedAt;

    protected TokenRow() {}

    TokenRow(ApiToken token, String hash) {
        id = token.id();
        account = token.account();
        label = token.label();
        this.hash = hash;
        createdAt = token.createdAt().toEpochMilli();
        expiresAt = token.expiresAt().toEpochMilli();
    }

    ApiToken token() {
        return new ApiToken(
                id,
                account,
                label,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(expiresAt),
                Optional.ofNullable(usedAt).map(Instant::ofEpochMilli));
    }
}
