/** Who acts and within which request: what a thread carries from the edge of the system to the store. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.context;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
