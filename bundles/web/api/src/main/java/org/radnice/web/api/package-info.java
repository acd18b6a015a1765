/**
 * How a module appears on the web: pages, REST and SOAP through one path, with templates, texts and assets of its own.
 *
 * <p>What the bundle of a module carries: Pebble templates in {@code templates/}, texts in {@code i18n/messages_cs.properties}
 * (and {@code _en}, {@code _uk}; UTF-8, ICU message patterns), static files in {@code assets/}.
 */
@Export
@Version("1.1.0")
package org.radnice.web.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
