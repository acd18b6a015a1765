/** Submissions and drafts as values, and the rules by which they change: no database, no web. */
package org.radnice.forms.internal.submission;
