/**
 * Who the caller is and what they may do; the audit trail; limits against guessing.
 *
 * <p>Every operation that a module publishes (page, REST, SOAP) carries one of {@link org.radnice.security.api.Public},
 * {@link org.radnice.security.api.SignedIn} and {@link org.radnice.security.api.Requires}; a module with an operation that
 * has none is not published. An operation that changes something also carries {@link org.radnice.security.api.Audited}.
 */
@Export
@Version("1.0.0")
package org.radnice.security.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
