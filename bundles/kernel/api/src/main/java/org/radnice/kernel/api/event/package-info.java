/** Domain events: written in the transaction of the change, delivered at least once afterwards. */
@Export
@Version("1.1.0")
package org.radnice.kernel.api.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
