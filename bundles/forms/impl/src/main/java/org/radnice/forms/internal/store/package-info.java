/** The module's tables. Stores take the caller's unit of work: the transaction stands in the service. */
package org.radnice.forms.internal.store;
