package org.radnice.forms.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** Definitions in the database. */
@Component(service = DefinitionStore.class)
public final class DefinitionStore {

    /** Id of a form and number of a version. */
    public record Ref(String form, int version) {}

    /** Called by Declarative Services; the schema is only waited for. */
    @Activate
    public DefinitionStore(@Reference(target = "(module=forms)") SchemaVersion schema) {}

    /** For tests. */
    public DefinitionStore() {}

    /** Number of the current version of the form. */
    public Optional<Integer> current(UnitOfWork work, String form) {
        return work.find(FormEntity.class, form).map(FormEntity::currentVersion);
    }

    /** Current versions of all forms. */
    public List<Ref> current(UnitOfWork work) {
        return work.entities()
                .createQuery("SELECT f.form, f.currentVersion FROM FormEntity f ORDER BY f.form", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Ref((String) row[0], (Integer) row[1]))
                .toList();
    }

    /** The definition as JSON. */
    public Optional<String> content(UnitOfWork work, String form, int version) {
        return work.find(DefinitionEntity.class, new DefinitionEntity.Key(form, version)).map(DefinitionEntity::content);
    }

    /** Adds a version, which becomes the current one unless a newer one is. */
    public void add(UnitOfWork work, Ref ref, String content, Instant now, String by) {
        work.entities().persist(new DefinitionEntity(ref.form(), ref.version(), content, now, by));
        Optional<FormEntity> form = work.find(FormEntity.class, ref.form());
        if (form.isEmpty()) {
            work.entities().persist(new FormEntity(ref.form(), ref.version()));
        } else if (form.get().currentVersion() < ref.version()) {
            form.get().current(ref.version());
        }
        work.entities().flush();
    }
}
