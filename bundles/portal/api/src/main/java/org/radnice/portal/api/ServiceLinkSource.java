package org.radnice.portal.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;
import org.radnice.web.api.Link;

/** Adds to a service page what a citizen can do there and then: a form to fill in, a visit to book. */
@ConsumerType
public interface ServiceLinkSource {

    /**
     * A thing to do.
     *
     * @param kind {@code form}, {@code booking} or {@code payment}: the page groups by it
     * @param link what it is and where it leads
     * @param note for example the identity that it needs; may be empty
     */
    record Action(String kind, Link link, String note) {

        public Action {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(note, "note");
        }
    }

    /** Name of the module, shown in the log only. */
    String module();

    /** Kinds of links that this source answers for: where it is absent, the page says that the part is unavailable. */
    String kind();

    /**
     * What can be done for this service.
     *
     * @param service slug of the service page
     * @param references ids that the page names for this kind, for example form ids
     */
    List<Action> actions(String service, List<String> references, Locale locale);
}
