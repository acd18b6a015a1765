package org.radnice.web.api;

import org.osgi.annotation.versioning.ProviderType;

/** Knows the request that the current thread answers. */
@ProviderType
public interface WebRequests {

    /**
     * The current request.
     *
     * @throws IllegalStateException when the thread answers none
     */
    WebRequest current();
}
