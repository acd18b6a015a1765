package org.radnice.web.internal.dispatch;

import org.radnice.web.internal.Kind;

/**
 * A published operation.
 *
 * @param module that publishes it
 * @param kind page, REST or SOAP
 * @param method HTTP method, or {@code POST} for SOAP
 * @param path template from the root of the site; for SOAP the endpoint and the operation's name
 * @param permission {@code public}, {@code signed-in}, or the name of the permission
 * @param audit code of the audit entry, or an empty string
 */
public record Operation(String module, Kind kind, String method, String path, String permission, String audit) {}
