package org.radnice.security.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.internal.ApiToken;

/** Bearer tokens; of each only the hash is stored. */
@Component(service = TokenStore.class)
public final class TokenStore {

    @Activate
    public TokenStore(@Reference(target = "(module=security)") SchemaVersion schema) {}

    /** Stores a new token. */
    public void insert(UnitOfWork work, ApiToken token, String hash) {
        work.entities().persist(new TokenRow(token, hash));
    }

    /** The token of this hash, when its account is active. */
    public Optional<ApiToken> findByHash(UnitOfWork work, String hash) {
        return work.entities()
                .createQuery("select t from TokenRow t, AccountRow a"
                        + " where t.hash = :hash and a.id = t.account and a.active = true", TokenRow.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(TokenRow::token);
    }

    /** Tokens of the account, newest first. */
    public List<ApiToken> of(UnitOfWork work, String account) {
        return work.entities()
                .createQuery("select t from TokenRow t where t.account = :account order by t.id desc", TokenRow.class)
                .setParameter("account", account)
                .getResultStream()
                .map(TokenRow::token)
                .toList();
    }

    /** The token of this id. */
    public Optional<ApiToken> find(UnitOfWork work, String id) {
        return work.find(TokenRow.class, id).map(TokenRow::token);
    }

    /** Notes that the token was used. */
    public void used(UnitOfWork work, String id, Instant now) {
        work.entities()
                .createQuery("update TokenRow t set t.usedAt = :now where t.id = :id")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Removes a token of the account; false when it has none of this id. */
    public boolean remove(UnitOfWork work, String account, String id) {
        return work.entities()
                        .createQuery("delete from TokenRow t where t.id = :id and t.account = :account")
                        .setParameter("id", id)
                        .setParameter("account", account)
                        .executeUpdate()
                == 1;
    }

    /** Removes all tokens of the account and says how many there were. */
    public int removeAll(UnitOfWork work, String account) {
        return work.entities()
                .createQuery("delete from TokenRow t where t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Removes what has expired. */
    public int removeExpired(UnitOfWork work, Instant now) {
        return work.entities()
                .createQuery("delete from TokenRow t where t.expiresAt <= :now")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }
}
