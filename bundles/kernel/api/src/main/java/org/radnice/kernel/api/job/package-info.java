/** Work that one node of the cluster does at a time, by a lease in the database. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
