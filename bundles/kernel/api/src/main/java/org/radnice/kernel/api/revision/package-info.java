/** Counts of changes that all nodes share, by which what a node holds in memory is known to be true. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.revision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
