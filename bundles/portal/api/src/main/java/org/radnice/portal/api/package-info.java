/**
 * What modules contribute to the portal. The portal knows no module: each registers small services of its own.
 */
@Export
@Version("1.0.0")
package org.radnice.portal.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
