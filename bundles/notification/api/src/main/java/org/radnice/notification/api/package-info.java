/** Messages to people: modules say what has happened, the office owns the words, this module delivers. */
@Export
@Version("1.0.0")
package org.radnice.notification.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
