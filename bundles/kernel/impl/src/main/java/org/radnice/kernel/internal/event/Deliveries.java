package org.radnice.kernel.internal.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.OutboxAdmin;
import org.radnice.kernel.internal.Backoff;
import org.radnice.kernel.internal.Failures;
import org.radnice.kernel.internal.persistence.Jdbc;

/** What each handler has still to receive; leased to one node at a time. */
public final class Deliveries {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Jdbc jdbc;
    private final EventLog events;
    private final Clock clock;
    private final String node;
    private final Duration lease;
    private final int tries;

    /**
     * @param clock on which all nodes agree
     * @param node under which leases are held, unlike that of any other process
     * @param tries after how many faults of the handler a delivery is parked
     */
    public Deliveries(Jdbc jdbc, EventLog events, Clock clock, String node, int tries) {
        this(jdbc, events, clock, node, tries, LEASE);
    }

    /** @param lease how long a node may be silent before another one takes over */
    public Deliveries(Jdbc jdbc, EventLog events, Clock clock, String node, int tries, Duration lease) {
        this.lease = lease;
        this.tries = tries;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.node = node;
    }

    /**
     * A delivery that this node has leased.
     *
     * @param handler name of the handler
     * @param event to be handled
     * @param attempt number of the try, from 1
     */
    public record Claim(String handler, Event event, int attempt) {}

    private record Key(String handler, String eventId, int attempts) {}

    Duration lease() {
        return lease;
    }

    /** Remembers the handler: from now on each event of these types waits for it. */
    public void subscribe(String handler, Set<String> types) {
        String joined = EventTypes.join(types);
        jdbc.insertOnce(() -> {
            Optional<String> known =
                    jdbc.first(row -> row.getString(1), "SELECT types FROM krn_subscription WHERE handler = ?", handler);
            if (known.isEmpty()) {
                jdbc.update(
                        "INSERT INTO krn_subscription (handler, types, since) VALUES (?, ?, ?)",
                        handler, joined, clock.millis());
            } else if (!known.get().equals(joined)) {
                jdbc.update("UPDATE krn_subscription SET types = ? WHERE handler = ?", joined, handler);
            }
        });
    }

    /**
     * Leases deliveries that are due, oldest first, and of one subject only the oldest, even when that one is parked.
     *
     * @param handlers how many at most for each handler
     * @param limit how many at most
     */
    public List<Claim> claim(Map<String, Integer> handlers, int limit) {
        if (handlers.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<String> names = List.copyOf(handlers.keySet());
        return jdbc.write(() -> {
            long now = clock.millis();
            List<Claim> claims = new ArrayList<>();
            Map<String, Integer> taken = new HashMap<>();
            for (Key key : due(names, now, limit)) {
                if (taken.merge(key.handler(), 1, Integer::sum) <= handlers.get(key.handler()) && lease(key, now)) {
                    claims.add(new Claim(key.handler(), event(key.eventId()), key.attempts() + 1));
                }
            }
            return claims;
        });
    }

    private List<Key> due(List<String> handlers, long now, int limit) {
        String names = handlers.stream().map(name -> "?").collect(Collectors.joining(", "));
        return jdbc.list(
                row -> new Key(row.getString(1), row.getString(2), row.getInt(3)),
                "SELECT d.handler, d.event_id, d.attempts FROM krn_delivery d WHERE d.handler IN (" + names + ")"
                        + " AND d.next_at <= ? AND d.lease_until <= ? AND d.faults < ? AND NOT EXISTS (SELECT 1 FROM krn_delivery p"
                        + " WHERE p.handler = d.handler AND p.subject = d.subject AND p.seq < d.seq)"
                        + " ORDER BY d.seq FETCH FIRST " + limit + " ROWS ONLY" + jdbc.dialect().skipLocked(),
                Stream.concat(handlers.stream(), Stream.<Object>of(now, now, tries)).toArray());
    }

    private boolean lease(Key key, long now) {
        return jdbc.update(
                        "UPDATE krn_delivery SET lease_until = ?, lease_node = ?, attempts = attempts + 1"
                                + " WHERE handler = ? AND event_id = ? AND lease_until <= ?",
                        now + lease.toMillis(), node, key.handler(), key.eventId(), now)
                == 1;
    }

    private Event event(String id) {
        return jdbc.first(events::event, "SELECT " + EventLog.COLUMNS + " FROM krn_event e WHERE e.id = ?", id).orElseThrow();
    }

    /** The handler has succeeded. */
    public void done(Claim claim) {
        jdbc.update("DELETE FROM krn_delivery WHERE handler = ? AND event_id = ?", claim.handler(), claim.event().id());
    }

    /**
     * The handler has failed: the event comes again, later each time, and is parked when the handler was at fault too often.
     * That something it needs is away is nobody's fault. Does nothing when the lease was lost meanwhile.
     *
     * @return whether it is parked now
     */
    public boolean failed(Claim claim, Throwable error) {
        int fault = error instanceof UnavailableException ? 0 : 1;
        jdbc.update(
                "UPDATE krn_delivery SET lease_until = 0, lease_node = '', next_at = ?, last_error = ?, faults = faults + ?"
                        + " WHERE handler = ? AND event_id = ? AND lease_node = ?",
                clock.millis() + Backoff.after(claim.attempt()).toMillis(),
                Failures.label(error),
                fault,
                claim.handler(),
                claim.event().id(),
                node);
        return fault > 0
                && jdbc.first(
                                row -> 1,
                                "SELECT 1 FROM krn_delivery WHERE handler = ? AND event_id = ? AND faults >= ?",
                                claim.handler(), claim.event().id(), tries)
                        .isPresent();
    }

    /** Gives a lease back without a try: the handler has gone. */
    void release(Claim claim) {
        jdbc.update(
                "UPDATE krn_delivery SET lease_until = 0, lease_node = '', attempts = attempts - 1"
                        + " WHERE handler = ? AND event_id = ? AND lease_node = ?",
                claim.handler(), claim.event().id(), node);
    }

    /** Prolongs the leases of what is still being handled. */
    void renew(Collection<Claim> claims) {
        long until = clock.millis() + lease.toMillis();
        claims.forEach(claim -> jdbc.update(
                "UPDATE krn_delivery SET lease_until = ? WHERE handler = ? AND event_id = ? AND lease_node = ?",
                until, claim.handler(), claim.event().id(), node));
    }

    /** Where no other process can hold a lease: those that a killed one has left are void. */
    void releaseAll() {
        if (jdbc.dialect().singleProcess()) {
            jdbc.update("UPDATE krn_delivery SET lease_until = 0, lease_node = '' WHERE lease_until > 0");
        }
    }

    List<OutboxAdmin.Backlog> backlog(Set<String> present) {
        return jdbc.list(
                row -> new OutboxAdmin.Backlog(
                        row.getString(1),
                        present.contains(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(2) == 0 ? null : Instant.ofEpochMilli(row.getLong(4)),
                        row.getLong(5)),
                "SELECT s.handler, COUNT(d.event_id), SUM(CASE WHEN d.last_error <> '' THEN 1 ELSE 0 END),"
                        + " MIN(d.occurred_at), SUM(CASE WHEN d.faults >= CAST(? AS INTEGER) THEN 1 ELSE 0 END)"
                        + " FROM krn_subscription s LEFT JOIN krn_delivery d ON d.handler = s.handler"
                        + " GROUP BY s.handler ORDER BY s.handler",
                tries);
    }

    List<OutboxAdmin.Delivery> failing(int limit) {
        return jdbc.list(
                row -> new OutboxAdmin.Delivery(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getString(6),
                        row.getInt(7) >= tries),
                "SELECT event_id, type, handler, attempts, next_at, last_error, faults FROM krn_delivery WHERE last_error <> ''"
                        + " ORDER BY seq FETCH FIRST " + Math.max(1, Math.min(limit, 10_000)) + " ROWS ONLY");
    }

    boolean retry(String eventId, String handler) {
        return jdbc.update(
                        "UPDATE krn_delivery SET next_at = 0, faults = 0 WHERE event_id = ? AND handler = ? AND last_error <> ''",
                        eventId, handler)
                == 1;
    }

    boolean discard(String eventId, String handler) {
        return jdbc.update(
                        "DELETE FROM krn_delivery WHERE event_id = ? AND handler = ? AND last_error <> ''", eventId, handler)
                == 1;
    }

    boolean forget(String handler) {
        return jdbc.write(() -> {
            jdbc.update("DELETE FROM krn_delivery WHERE handler = ?", handler);
            return jdbc.update("DELETE FROM krn_subscription WHERE handler = ?", handler) == 1;
        });
    }

    /** Removes events that everybody has received and that are older than this. */
    int cleanUp(Duration age) {
        return jdbc.update(
                "DELETE FROM krn_event WHERE occurred_at < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM krn_delivery d WHERE d.event_id = krn_event.id)",
                clock.millis() - age.toMillis());
    }
}
