package org.radnice.security.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.internal.AuditFilter;

/** Audit entries: added, never changed. */
@Component(service = AuditStore.class)
public final class AuditStore {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public AuditStore(@Reference(target = "(module=security)") SchemaVersion schema) {}

    /** Adds an entry. */
    public void add(UnitOfWork work, AuditTrail.Entry entry) {
        work.entities().persist(new AuditRow(entry, write(entry.details())));
    }

    /** Entries that the filter lets through, newest first. */
    public List<AuditTrail.Entry> find(UnitOfWork work, AuditFilter filter, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (!filter.code().isEmpty()) {
            conditions.add("a.code like :code escape '!'");
            values.put("code", filter.code().replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%');
        }
        if (!filter.actor().isEmpty()) {
            conditions.add("a.actor = :actor");
            values.put("actor", filter.actor());
        }
        if (!filter.subject().isEmpty()) {
            conditions.add("a.subject = :subject");
            values.put("subject", filter.subject());
        }
        filter.from().ifPresent(from -> {
            conditions.add("a.happenedAt >= :from");
            values.put("from", from.toEpochMilli());
        });
        filter.to().ifPresent(to -> {
            conditions.add("a.happenedAt < :to");
            values.put("to", to.toEpochMilli());
        });
        if (!filter.before().isEmpty()) {
            conditions.add("a.id < :before");
            values.put("before", filter.before());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<AuditRow> query = work.entities()
                .createQuery("select a from AuditRow a" + where + " order by a.id desc", AuditRow.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultStream().map(row -> row.entry(read(row.details()))).toList();
    }

    private String write(Map<String, String> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings can always be written", e);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            // Somebody has touched the row from outside: the listing must still show it.
            return Map.of("unreadable", details);
        }
    }
}
