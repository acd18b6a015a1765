package org.radnice.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Tokens;
import org.radnice.security.internal.store.TokenStore;

/** Bearer tokens. A token is shown once; what is stored does not open anything. */
@Component(service = {Tokens.class, TokensService.class})
public final class TokensService implements Tokens {

    // The prefix lets scanners of source code find tokens that were published by mistake.
    private static final String PREFIX = "radnice_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[a-z2-7]{32}");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_REMEMBERED = 10_000;

    /**
     * A token that was just made.
     *
     * @param secret the token itself, to be shown once
     * @param token what is known of it
     */
    public record Created(String secret, ApiToken token) {

        @Override
        public String toString() {
            return "Created[" + token.id() + ']';
        }
    }

    private final Transactions transactions;
    private final TokenStore store;
    private final AuditTrailService audit;
    private final Ids ids;
    private final Clock clock;
    private final Settings settings;
    private final Recent<Optional<String>> recent;

    @Activate
    public TokensService(
            @Reference Transactions transactions,
            @Reference TokenStore store,
            @Reference AuditTrailService audit,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference Settings settings) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.recent = new Recent<>(
                MOST_REMEMBERED, () -> Duration.ofSeconds(settings.current().caller_cache_seconds()), System::nanoTime);
    }

    @Override
    public Optional<String> accountOf(String token) {
        return FORM.matcher(token).matches() ? recent.get(Digests.sha256(token), this::load) : Optional.empty();
    }

    /** Id of a token that works; for its owner, who has just used it. */
    public Optional<String> idOf(String token) {
        return FORM.matcher(token).matches()
                ? transactions.read(work -> store.findByHash(work, Digests.sha256(token))).map(ApiToken::id)
                : Optional.empty();
    }

    /**
     * Makes a token.
     *
     * @param account whose it is
     * @param label to tell it from others
     * @param days how long it works; 0 for the usual time
     */
    public Created create(String account, String label, int days) {
        SecurityConfig config = settings.current();
        int wanted = days == 0 ? Math.min(config.token_days(), config.token_days_max()) : days;
        AccountInvalidException.throwIfAny(check(label, wanted, config.token_days_max()));
        String secret = PREFIX + ids.secret();
        Instant now = clock.instant();
        ApiToken token =
                new ApiToken(ids.next(), account, label, now, now.plus(Duration.ofDays(wanted)), Optional.empty());
        transactions.write(work -> {
            store.removeExpired(work, now);
            if (store.of(work, account).size() >= config.token_per_account()) {
                throw new TooManyTokensException();
            }
            store.insert(work, token, Digests.sha256(secret));
            audit.record("security.token.created", account, Map.of("token", token.id(), "days", Integer.toString(wanted)));
            return token.id();
        });
        return new Created(secret, token);
    }

    /** Tokens of the account, newest first. */
    public List<ApiToken> of(String account) {
        Instant now = clock.instant();
        return transactions.read(work -> store.of(work, account)).stream().filter(token -> token.valid(now)).toList();
    }

    /**
     * Revokes a token of the account.
     *
     * @throws UnknownTokenException when the account has none of this id
     */
    public void revoke(String account, String id) {
        transactions.write(work -> {
            if (!store.remove(work, account, id)) {
                throw new UnknownTokenException();
            }
            audit.record("security.token.revoked", account, Map.of("token", id));
            work.afterCommit(recent::forgetAll);
            return id;
        });
    }

    /**
     * Revokes any token, for administrators.
     *
     * @throws UnknownTokenException when there is none of this id
     */
    public void revokeAny(String id) {
        ApiToken token = transactions.read(work -> store.find(work, id)).orElseThrow(UnknownTokenException::new);
        revoke(token.account(), id);
    }

    /** Revokes all tokens of the account within a transaction. */
    void revokeAll(UnitOfWork work, String account) {
        if (store.removeAll(work, account) > 0) {
            audit.record("security.token.revoked", account, Map.of("token", "all"));
        }
        work.afterCommit(recent::forgetAll);
    }

    private Optional<String> load(String hash) {
        Instant now = clock.instant();
        Optional<ApiToken> token =
                transactions.read(work -> store.findByHash(work, hash)).filter(found -> found.valid(now));
        token.filter(found -> found.useIsWorthNoting(now)).ifPresent(found -> transactions.write(work -> {
            store.used(work, found.id(), now);
            return found.id();
        }));
        return token.map(ApiToken::account);
    }

    private static List<Violation> check(String label, int days, int mostDays) {
        if (label.isBlank()) {
            return List.of(Violation.of("name", "security.token.name-missing"));
        }
        if (label.length() > LONGEST_LABEL) {
            return List.of(Violation.of("name", "security.token.name-too-long", LONGEST_LABEL));
        }
        if (days < 1 || days > mostDays) {
            return List.of(Violation.of("days", "security.token.days-out-of-range", mostDays));
        }
        return List.of();
    }
}
