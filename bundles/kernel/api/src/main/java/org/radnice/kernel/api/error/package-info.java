/** The five kinds of domain error. Everything that a user, a client or an administrator can be told about is one of them. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
