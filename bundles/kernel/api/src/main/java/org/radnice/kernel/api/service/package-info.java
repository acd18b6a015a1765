/** Services of other modules, which come and go while this one runs. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.service;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
