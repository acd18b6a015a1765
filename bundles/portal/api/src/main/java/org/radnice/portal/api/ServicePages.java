package org.radnice.portal.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The service pages that everybody can read now. */
@ProviderType
public interface ServicePages {

    /**
     * A service page.
     *
     * @param slug its id, a part of its address
     * @param title in the asked language
     * @param path from the root of the site
     */
    record Summary(String slug, String title, String path) {}

    /** The page of this slug. */
    Optional<Summary> find(String slug, Locale locale);

    /** All pages by title. */
    List<Summary> all(Locale locale);
}
