/** What forms add to the portal: navigation, sections, links of service pages, search. */
package org.radnice.forms.internal.portal;
