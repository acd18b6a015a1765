/** The municipality's profile and the mode in which the server runs. */
@Export
@Version("1.1.0")
package org.radnice.kernel.api.office;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
