/** Persistence units, transactions and schema versions, one set per module. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.persistence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
