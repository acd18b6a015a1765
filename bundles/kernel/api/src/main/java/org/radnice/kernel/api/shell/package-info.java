/** What commands of the administrators' shell have in common. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.shell;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
