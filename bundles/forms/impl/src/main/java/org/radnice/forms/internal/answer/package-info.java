/** Answers: read from what people and programs send, and judged by the rules of their form. Pure functions. */
package org.radnice.forms.internal.answer;
