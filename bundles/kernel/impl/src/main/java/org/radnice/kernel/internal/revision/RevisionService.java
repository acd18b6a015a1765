package org.radnice.kernel.internal.revision;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.revision.Revisions;
import org.radnice.kernel.internal.Kernel;

/** The counts of changes as a service. */
@Component
public final class RevisionService implements Revisions {

    private final Revisions revisions;

    @Activate
    public RevisionService(@Reference Kernel kernel, @Reference(target = "(module=kernel)") SchemaVersion schema) {
        this.revisions = new SharedRevisions(kernel.jdbc(), System::nanoTime);
    }

    @Override
    public long current(String subject) {
        return revisions.current(subject);
    }

    @Override
    public void changed(String subject) {
        revisions.changed(subject);
    }
}
