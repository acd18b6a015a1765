/** Mails to senders at each change of a submission. */
package org.radnice.forms.internal.mail;
