package org.radnice.kernel.api.search;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Registered as a service by a module whose public texts are to be found by everybody. The index is derived data: each
 * node builds its own from the sources and builds it anew when a source's {@link #revision()} changes.
 */
@ConsumerType
public interface SearchSource {

    /** Stable name, the module's. */
    String name();

    /**
     * A value that changes whenever a document of the source may have changed, on whichever node; asked every few seconds,
     * so it must be cheap (one primary-key read at most).
     */
    long revision();

    /** All documents that everybody may see now. The stream is closed by the caller. */
    Stream<SearchDocument> documents();
}
