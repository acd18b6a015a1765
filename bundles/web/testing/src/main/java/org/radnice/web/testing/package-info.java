/** The official fakes of the web contract, so that every module tests its pages against the same doubles. */
package org.radnice.web.testing;
