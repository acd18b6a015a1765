package org.radnice.security.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Registered as a service by each module that writes audit entries: how people call what its codes say. */
@ConsumerType
public interface AuditNames {

    /**
     * A few words for what was done, for example "Account created"; empty when the module has none, as for codes of other
     * modules. Readers are then shown the code.
     *
     * @param code what was done, as it was given to {@link AuditTrail#record}
     */
    Optional<String> name(String code, Locale locale);
}
