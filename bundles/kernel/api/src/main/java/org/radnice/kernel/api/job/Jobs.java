package org.radnice.kernel.api.job;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The state of all jobs. */
@ProviderType
public interface Jobs {

    /**
     * @param name of the job
     * @param present whether a module on this node offers it
     * @param node that holds the lease, or an empty string
     * @param lastEnd of the last run, {@code null} before the first
     * @param lastError class of the error of the last run, or an empty string
     */
    record Status(String name, boolean present, String node, Instant lastEnd, String lastError) {}

    /** All jobs that are known, by name. */
    List<Status> status();

    /** Asks for a run as soon as possible on this node; does nothing when the job is absent. */
    void wake(String name);
}
