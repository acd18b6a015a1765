/** What can happen to a submission, and who may do it: a table, read by pure functions. */
package org.radnice.forms.internal.workflow;
