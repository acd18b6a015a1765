/** What an administrator settles once before a server works in earnest, step by step in the shell. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.setup;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
