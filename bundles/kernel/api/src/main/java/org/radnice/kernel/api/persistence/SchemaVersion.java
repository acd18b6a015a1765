package org.radnice.kernel.api.persistence;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says that the schema of a module is in place. The migrator registers one for each module whose scripts
 * ({@code db/migration/NNNN__what.sql} in its bundle) have all been applied, with the service properties
 * {@value #MODULE} and {@value #VERSION}; a store takes a static reference with the target {@code (module=<its module>)}
 * and so never sees a schema that is too old.
 */
@ProviderType
public interface SchemaVersion {

    /** Service property: name of the module, as in the bundle header {@code Radnice-Module}. */
    String MODULE = "module";

    /** Service property: number of the newest applied script. */
    String VERSION = "version";

    /** Name of the module. */
    String module();

    /** Number of the newest script that is applied, or 0 for a module without tables. */
    int version();
}
