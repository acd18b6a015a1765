/** Files that people attach: what they are, found from their content. */
package org.radnice.forms.internal.file;
