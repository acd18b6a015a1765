/** Shell commands of forms: tables without personal data. */
package org.radnice.forms.internal.shell;
