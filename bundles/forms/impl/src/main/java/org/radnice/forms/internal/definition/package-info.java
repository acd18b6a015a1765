/** Definitions of forms: the JSON format, its reader, writer and checker. */
package org.radnice.forms.internal.definition;
