package org.radnice.notification.internal.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.notification.api.MessageKindSource.Text;
import org.radnice.notification.internal.foreign.AuditHolder;

/** The office's own words in the database. */
@Component(service = TextStore.class)
public final class TextStore {

    private final Transactions transactions;
    private final AuditHolder audit;

    /** Called by Declarative Services. */
    @Activate
    public TextStore(
            @Reference Transactions transactions,
            @Reference AuditHolder audit,
            @Reference(target = "(module=notification)") SchemaVersion schema) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The office's words, if it has any. */
    public Optional<OfficeText> find(String kind, String language) {
        return transactions.read(
                work -> work.find(TextEntity.class, new TextEntity.Key(kind, language)).map(TextEntity::text));
    }

    /**
     * Saves the office's words.
     *
     * @param revision that the editor began from
     * @throws TextChangedException when there is a newer one
     */
    public void save(String kind, String language, Text text, int revision, String by, Instant now) {
        transactions.write(work -> {
            Optional<TextEntity> present = work.find(TextEntity.class, new TextEntity.Key(kind, language));
            if (present.map(TextEntity::revision).orElse(0) != revision) {
                throw new TextChangedException();
            }
            TextEntity entity = present.orElseGet(() -> new TextEntity(kind, language));
            entity.change(text, by, now);
            if (present.isEmpty()) {
                work.entities().persist(entity);
            }
            audit.get().record("notification.text.changed", kind, Map.of("language", language));
            return null;
        });
    }

    /** Drops the office's words, so that the module's own apply again. */
    public void reset(String kind, String language) {
        transactions.write(work -> {
            work.find(TextEntity.class, new TextEntity.Key(kind, language)).ifPresent(text -> {
                work.entities().remove(text);
                audit.get().record("notification.text.reset", kind, Map.of("language", language));
            });
            return null;
        });
    }
}
