package org.radnice.kernel.internal.file;

import java.io.IOException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what uploads that led nowhere have left. */
@Component
public final class FileCleanUp implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(FileCleanUp.class);

    private final FileStoreImpl files;

    @Activate
    public FileCleanUp(@Reference FileStoreImpl files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "kernel.clean-up-files";
    }

    @Override
    public Duration interval() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() throws IOException {
        int removed = files.cleanUp();
        if (removed > 0) {
            LOG.info("Removed {} files that no record refers to", removed);
        }
    }
}
