package org.radnice.kernel.api.setup;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One thing to settle before a server works in earnest. Registered as a service; the command {@code radnice:setup} leads
 * through all of them.
 */
@ConsumerType
public interface SetupStep {

    /** Place among the steps, the least first: 10 office, 20 address, 30 proxy, 40 mail, 50 administrator. */
    int order();

    /** A few English words. */
    String title();

    /** What is not settled yet, one English sentence each, without personal data and secrets; empty when nothing is. */
    List<String> missing();

    /** Asks and settles; also when nothing is missing, to change it. */
    void lead(SetupDialog dialog);
}
