/** Services of other modules, which may come and go: one holder for each. */
package org.radnice.forms.internal.foreign;
