/** Files that belong to records: streamed in, content-addressed, reachable from every node. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
