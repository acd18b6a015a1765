package org.radnice.portal.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;

/** Adds entries to the navigation; asked for every page, so it must not ask the database. */
@ConsumerType
public interface NavigationSource {

    /** Position: lower comes first; 100, 200, 300... */
    int order();

    /** Entries of the citizens' navigation, usually one or none. */
    List<Link> citizen(Caller caller, Locale locale);

    /** Entries of the employees' navigation, only what the caller may open. */
    List<Link> office(Caller caller, Locale locale);
}
