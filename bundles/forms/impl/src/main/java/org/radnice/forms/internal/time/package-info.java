/** Days as the law counts them. */
package org.radnice.forms.internal.time;
