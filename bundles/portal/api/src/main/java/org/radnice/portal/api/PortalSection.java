package org.radnice.portal.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;

/** A section of "Můj portál" or of the employees' part, registered as a service by the module that knows its content. */
@ConsumerType
public interface PortalSection {

    /** Where a section stands. */
    enum Area {
        /** "Můj portál", the citizen's own page. */
        MINE,
        /** The employees' part. */
        OFFICE
    }

    /**
     * What a section shows.
     *
     * @param title in the reader's language
     * @param empty sentence that is shown when there are no items
     * @param items the most important first, at most ten
     * @param links where more of it is
     */
    record View(String title, String empty, List<Item> items, List<Link> links) {

        public View {
            items = List.copyOf(items);
            links = List.copyOf(links);
        }
    }

    /**
     * One line.
     *
     * @param link what it is and where it leads
     * @param detail for example a date or a number
     * @param state short state to be marked, or empty
     */
    record Item(Link link, String detail, String state) {}

    /** Where it stands. */
    Area area();

    /** Position: lower comes first; 100, 200, 300... */
    int order();

    /** The section for this caller; empty when it does not concern them. */
    Optional<View> view(Caller caller, Locale locale);
}
