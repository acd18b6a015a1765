/** Pages, REST and SOAP of forms. */
package org.radnice.forms.internal.web;
