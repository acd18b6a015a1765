package org.radnice.web.internal.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.web.api.Sessions;
import org.radnice.web.internal.Settings;

/** The sessions in the table {@code web_session}. */
@Component(service = SessionStore.class)
public final class DatabaseSessionStore implements SessionStore {

    private static final Duration SEEN_PRECISION = Duration.ofMinutes(5);
    private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;
    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public DatabaseSessionStore(
            @Reference Transactions transactions,
            @Reference(target = "(module=web)") SchemaVersion schema,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Settings settings) {
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    @Override
    public Optional<StoredSession> load(String cookie) {
        String hash = hash(cookie);
        long now = clock.millis();
        Optional<SessionRow> row = transactions.read(work -> work.find(SessionRow.class, hash)).filter(found -> alive(found, now));
        if (row.isPresent() && row.get().seenAt() < now - SEEN_PRECISION.toMillis()) {
            transactions.write(work -> work.entities()
                    .createQuery("update SessionRow s set s.seenAt = :now where s.idHash = :id")
                    .setParameter("now", now)
                    .setParameter("id", hash)
                    .executeUpdate());
        }
        return row.map(found -> new StoredSession(
                hash, found.publicId(), Optional.ofNullable(found.account()), parse(found.entries())));
    }

    @Override
    public Begun create(String account, String device, Map<String, String> entries) {
        String cookie = ids.secret();
        String publicId = ids.next();
        long now = clock.millis();
        SessionRow row = new SessionRow(
                hash(cookie), publicId, account, device, now,
                now + settings.get().sessionAbsolute().toMillis(), format(entries));
        transactions.write(work -> {
            work.entities().persist(row);
            return null;
        });
        return new Begun(cookie, publicId);
    }

    @Override
    public boolean change(String idHash, Map<String, String> changes) {
        return transactions.write(work -> {
            Optional<SessionRow> row = work.find(SessionRow.class, idHash);
            if (row.isEmpty()) {
                return false;
            }
            Map<String, String> entries = new TreeMap<>(parse(row.get().entries()));
            changes.forEach((name, value) -> {
                if (value.isEmpty()) {
                    entries.remove(name);
                } else {
                    entries.put(name, value);
                }
            });
            // By a statement and not through the entity, so that a session which another node has just ended is no error.
            return work.entities()
                    .createQuery("update SessionRow s set s.entries = :entries where s.idHash = :id")
                    .setParameter("entries", format(entries))
                    .setParameter("id", idHash)
                    .executeUpdate() > 0;
        });
    }

    @Override
    public void delete(String idHash) {
        transactions.write(work -> work.entities()
                .createQuery("delete from SessionRow s where s.idHash = :id")
                .setParameter("id", idHash)
                .executeUpdate());
    }

    @Override
    public List<Sessions.Info> of(String account) {
        long now = clock.millis();
        return transactions.read(work -> rows(work.entities(), account)).stream()
                .filter(row -> alive(row, now))
                .map(row -> new Sessions.Info(
                        row.publicId(), row.device(), Instant.ofEpochMilli(row.startedAt()), Instant.ofEpochMilli(row.seenAt())))
                .toList();
    }

    private static List<SessionRow> rows(EntityManager entities, String account) {
        return entities
                .createQuery("select s from SessionRow s where s.account = :account order by s.seenAt desc", SessionRow.class)
                .setParameter("account", account)
                .getResultList();
    }

    @Override
    public void end(String account, String publicId) {
        transactions.write(work -> work.entities()
                .createQuery("delete from SessionRow s where s.account = :account and s.publicId = :id")
                .setParameter("account", account)
                .setParameter("id", publicId)
                .executeUpdate());
    }

    @Override
    public void endOthers(String account, String keptId) {
        transactions.write(work -> work.entities()
                .createQuery("delete from SessionRow s where s.account = :account and s.publicId <> :id")
                .setParameter("account", account)
                .setParameter("id", keptId)
                .executeUpdate());
    }

    @Override
    public void endAll(String account) {
        transactions.write(work -> work.entities()
                .createQuery("delete from SessionRow s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate());
    }

    @Override
    public int sweep() {
        long now = clock.millis();
        return transactions.write(work -> work.entities()
                .createQuery("delete from SessionRow s where s.expiresAt <= :now or s.seenAt <= :idle")
                .setParameter("now", now)
                .setParameter("idle", now - settings.get().sessionIdle().toMillis() - SEEN_PRECISION.toMillis())
                .executeUpdate());
    }

    /** The time of the last use is known to five minutes, which the reader must not lose. */
    private boolean alive(SessionRow row, long now) {
        return now < row.expiresAt()
                && now < row.seenAt() + settings.get().sessionIdle().plus(SEEN_PRECISION).toMillis();
    }

    private Map<String, String> parse(String entries) {
        try {
            return "{}".equals(entries) ? Map.of() : json.readValue(entries, ENTRIES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A session's entries cannot be read", broken);
        }
    }

    private String format(Map<String, String> entries) {
        try {
            return entries.isEmpty() ? "{}" : json.writeValueAsString(entries);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hash(String cookie) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
