package org.radnice.kernel.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/** Registered as a service by a module that can tell how it is. */
@ConsumerType
public interface HealthCheck {

    /** Name of the module that it speaks for. */
    String module();

    /** What is checked, one word, unique within the module, for example {@code database}. */
    String name();

    /**
     * Checks now; returns within a second and throws nothing.
     */
    Health check();
}
