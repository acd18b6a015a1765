package org.radnice.portal.internal.content;

import java.util.List;

/** Topics by which service pages are grouped, in the order in which they are shown; their names are texts. */
public final class Topics {

    public static final List<String> ALL =
            List.of("doklady", "poplatky", "bydleni", "rodina", "doprava", "podnikani", "prostredi", "urad");

    private Topics() {}
}
