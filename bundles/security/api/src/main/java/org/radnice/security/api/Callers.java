package org.radnice.security.api;

import org.osgi.annotation.versioning.ProviderType;

/** Knows the caller of the current thread's call, from its {@link org.radnice.kernel.api.context.CallContext}. */
@ProviderType
public interface Callers {

    /** The caller; a caller without permissions when nobody is signed in. The actor {@code system} may do everything. */
    Caller current();

    /**
     * Checks the permission of the current caller.
     *
     * @throws NotAllowedException when the caller does not have it
     * @throws NotSignedInException when nobody is signed in
     */
    void require(String permission);
}
