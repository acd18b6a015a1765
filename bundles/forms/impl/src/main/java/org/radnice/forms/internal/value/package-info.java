/** What people write in the fields of a form, read by rules: each is a pure function that gives the value as it is kept. */
package org.radnice.forms.internal.value;
