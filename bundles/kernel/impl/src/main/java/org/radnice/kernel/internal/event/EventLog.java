package org.radnice.kernel.internal.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.persistence.Jdbc;

/** Writes events, and with each a delivery to every handler that is known to want it. */
@Component(service = EventLog.class)
public final class EventLog {

    /** The columns of an event, in the order that {@link #event} reads. */
    public static final String COLUMNS = "e.id, e.type, e.subject, e.data, e.occurred_at, e.actor, e.correlation";

    private static final TypeReference<TreeMap<String, String>> DATA = new TypeReference<>() {};

    private final Jdbc jdbc;
    private final Clock clock;
    private final Ids ids;
    private final CallContexts contexts;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Waits for its tables. */
    @Activate
    public EventLog(
            @Reference Kernel kernel,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference CallContexts contexts,
            @Reference(target = "(module=kernel)") SchemaVersion schema) {
        this(kernel.jdbc(), clock, ids, contexts);
    }

    public EventLog(Jdbc jdbc, Clock clock, Ids ids, CallContexts contexts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.contexts = contexts;
    }

    private record Subscription(String handler, List<String> types) {}

    /** Writes the event within the caller's transaction. */
    public String publish(EventDraft draft) {
        return jdbc.write(() -> {
            String id = ids.next();
            CallContext context = contexts.current();
            jdbc.update(
                    "INSERT INTO krn_event (id, type, subject, data, occurred_at, actor, correlation)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id, draft.type(), draft.subject(), write(draft.data()), clock.millis(), context.actor(), context.correlation());
            List<Subscription> wanted = jdbc.list(
                            row -> new Subscription(row.getString(1), EventTypes.split(row.getString(2))),
                            "SELECT handler, types FROM krn_subscription")
                    .stream()
                    .filter(subscription -> EventTypes.match(subscription.types(), draft.type()))
                    .toList();
            if (!wanted.isEmpty()) {
                deliverTo(wanted, id);
            }
            jdbc.afterCommit(() -> listeners.forEach(Runnable::run));
            return id;
        });
    }

    private void deliverTo(List<Subscription> wanted, String id) {
        String sql = "INSERT INTO krn_delivery (handler, event_id, seq, type, subject, occurred_at, attempts, next_at,"
                + " lease_until, lease_node, last_error)"
                + " SELECT CAST(? AS VARCHAR(120)), e.id, e.seq, e.type, e.subject, e.occurred_at, 0, 0, 0, '', ''"
                + " FROM krn_event e WHERE e.id = ?";
        jdbc.with(true, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Subscription subscription : wanted) {
                    statement.setString(1, subscription.handler());
                    statement.setString(2, id);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Called after each commit that wrote an event. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /** Reads an event from a row with {@link #COLUMNS}. */
    public Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                read(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(7));
    }

    private String write(Map<String, String> data) {
        try {
            return json.writeValueAsString(new TreeMap<>(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String data) {
        try {
            return json.readValue(data, DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable data of an event", e);
        }
    }
}
