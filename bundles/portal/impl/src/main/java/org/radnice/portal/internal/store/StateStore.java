package org.radnice.portal.internal.store;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** Counters of changes: one read tells a node whether what it holds in memory is still true. */
@Component(service = StateStore.class)
public final class StateStore {

    /** Texts. */
    public static final String CONTENT = "content";
    /** The notice board. */
    public static final String BOARD = "board";
    /** Taken by the one node that imports the first content. */
    public static final String IMPORT = "import";

    @Activate
    public StateStore(@Reference(target = "(module=portal)") SchemaVersion schema) {}

    /** The count. */
    public long revision(UnitOfWork work, String name) {
        return work.find(StateRow.class, name).map(StateRow::revision).orElse(0L);
    }

    /** Counts one more change, and holds others who do the same until the end of the transaction. */
    public void changed(UnitOfWork work, String name) {
        work.entities()
                .createQuery("update StateRow s set s.revision = s.revision + 1 where s.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }
}
