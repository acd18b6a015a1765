/** Identifiers that sort by time and do not leak counts. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.id;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
