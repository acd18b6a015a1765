package org.radnice.web.api;

import java.util.Objects;

/**
 * A link as shown.
 *
 * @param href path from the root of the site, or an absolute address
 * @param label in the reader's language
 */
public record Link(String href, String label) {

    public Link {
        Objects.requireNonNull(href, "href");
        Objects.requireNonNull(label, "label");
    }
}
