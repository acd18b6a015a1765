/** One full-text search for all modules: Czech stemming, without diacritics, with the office's synonyms. */
@Export
@Version("1.0.0")
package org.radnice.kernel.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
