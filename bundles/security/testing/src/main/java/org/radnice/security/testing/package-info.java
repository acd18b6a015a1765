/** The official fakes of the security contract, so that every module tests against the same doubles. */
package org.radnice.security.testing;
