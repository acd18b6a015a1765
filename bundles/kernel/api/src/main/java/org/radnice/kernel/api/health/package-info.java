/** Health checks, one or more per module. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
