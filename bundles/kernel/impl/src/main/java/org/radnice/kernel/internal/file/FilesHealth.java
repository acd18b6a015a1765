package org.radnice.kernel.internal.file;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;

/** Whether attachments could be stored now. */
@Component
public final class FilesHealth implements HealthCheck {

    private final FileStoreImpl files;

    @Activate
    public FilesHealth(@Reference FileStoreImpl files) {
        this.files = files;
    }

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Health check() {
        try {
            files.check();
            return Health.up("The store of files can be written");
        } catch (IOException | RuntimeException e) {
            return Health.down("The store of files cannot be written: " + e.getClass().getSimpleName());
        }
    }
}
