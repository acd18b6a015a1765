/**
 * Electronic forms: their definitions, submissions, and how far the office has got with them.
 *
 * <p>Answers are plain JSON values by field name: text, e-mail, phone, birth number and company id are strings, whole numbers
 * and money (in haléře) are {@code Long}, dates are ISO 8601 strings, yes/no and consent are {@code Boolean}, one of many is the
 * option's value, many of many a list of them, a file field is a list of document ids, an address is a map with
 * {@code street}, {@code city} and {@code zip}.
 */
@Export
@Version("1.1.0")
package org.radnice.forms.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
