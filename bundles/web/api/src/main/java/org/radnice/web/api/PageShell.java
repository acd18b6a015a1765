package org.radnice.web.api;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Fills the frame around every page. The portal registers it as a service; without one, pages have a bare frame with the
 * office's name, so that other modules work while the portal is away.
 */
@ConsumerType
public interface PageShell {

    /**
     * The frame around one page.
     *
     * @param officeName full name in the reader's language
     * @param siteName name of the site under it, for example "Portál občana"
     * @param navigation main navigation; the layout marks the current one
     * @param account links of the account at the right: sign in, or the person and sign out
     * @param banner text over the whole page ("zkušební provoz"), or empty
     * @param notices short notices of operation, such as a planned outage
     * @param contacts lines of the footer: address, phone, e-mail, data box; those that can be opened have an address, the others an
     *     empty one
     * @param footer links of the footer
     * @param office whether this is the employees' part, which is denser
     * @param search where the site is searched, with the label of the field; {@link #NO_SEARCH} where nothing is
     */
    record Frame(
            String officeName,
            String siteName,
            List<Link> navigation,
            List<Link> account,
            String banner,
            List<String> notices,
            List<Link> contacts,
            List<Link> footer,
            boolean office,
            Link search) {

        /** Nothing is searched from here. */
        public static final Link NO_SEARCH = new Link("", "");

        /** A frame without search. */
        public Frame(
                String officeName,
                String siteName,
                List<Link> navigation,
                List<Link> account,
                String banner,
                List<String> notices,
                List<Link> contacts,
                List<Link> footer,
                boolean office) {
            this(officeName, siteName, navigation, account, banner, notices, contacts, footer, office, NO_SEARCH);
        }

        public Frame {
            Objects.requireNonNull(search, "search");
            navigation = List.copyOf(navigation);
            account = List.copyOf(account);
            notices = List.copyOf(notices);
            contacts = List.copyOf(contacts);
            footer = List.copyOf(footer);
        }
    }

    /** The frame for this request; called for every page, so it must not ask the database. */
    Frame frame(WebRequest request);
}
