package org.radnice.kernel.api.revision;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts of changes, one per subject, that all nodes share. A module that holds something of the database in memory asks for
 * the count of its subject first and reads anew when it is another one than when it last read.
 *
 * <p>To ask is cheap enough to be done for every request: a node reads all counts at once, and no more often than once a
 * second, unless something has changed on this very node.
 */
@ProviderType
public interface Revisions {

    /**
     * The count of changes of this subject: on the node that made the change from the commit on, on others at most two seconds
     * later. Read what the count stands for after asking for it, never before; and do not keep what was read inside of a
     * transaction that has changed the subject itself.
     *
     * @param subject module and thing, for example {@code portal.content}
     * @return 0 when it has never changed
     * @throws org.radnice.kernel.api.error.UnavailableException when the count is too old and the database cannot be reached
     */
    long current(String subject);

    /**
     * Counts one more change of the subject, as a part of the transaction that the thread is in. Others who change the same
     * subject wait until the end of that transaction.
     *
     * @param subject at most 60 characters
     * @throws IllegalStateException when the thread is in no transaction
     */
    void changed(String subject);
}
