package org.radnice.portal.internal.store;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.kernel.api.revision.Revisions;

/** By which a node knows whether what it holds in memory is still true, and by which nodes take turns. */
@Component(service = StateStore.class)
public final class StateStore {

    /** Texts. */
    public static final String CONTENT = "portal.content";
    /** The notice board. */
    public static final String BOARD = "portal.board";

    private static final String IMPORT = "import";

    private final Revisions revisions;

    @Activate
    public StateStore(@Reference(target = "(module=portal)") SchemaVersion schema, @Reference Revisions revisions) {
        this.revisions = revisions;
    }

    /** The count of changes of the subject, to be asked for before what it counts is read. */
    public long revision(String subject) {
        return revisions.current(subject);
    }

    /** Counts one more change within the thread's transaction. */
    public void changed(String subject) {
        revisions.changed(subject);
    }

    /** Holds others who import or begin a text until the end of the transaction. */
    public void alone(UnitOfWork work) {
        work.entities()
                .createQuery("update StateRow s set s.revision = s.revision + 1 where s.name = :name")
                .setParameter("name", IMPORT)
                .executeUpdate();
    }
}
