package org.radnice.portal.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.radnice.security.api.Account;
import org.radnice.security.api.PermissionSource;

/** What one may do in the portal, and who may by default. */
@Component
public final class PortalPermissions implements PermissionSource {

    /** Enter the employees' part. */
    public static final String ENTER = "portal.office.enter";
    /** Write texts. */
    public static final String EDIT = "portal.page.edit";
    /** Approve what others have written. */
    public static final String APPROVE = "portal.page.approve";
    /** Post on the notice board and remove from it. */
    public static final String POST = "portal.notice.post";
    /** Change the synonyms of the search. */
    public static final String SYNONYMS = "portal.synonym.edit";
    /** Read reports of barriers and close them. */
    public static final String BARRIERS = "portal.barrier.read";

    private static final Set<String> EMPLOYEES = Set.of(Account.OFFICIAL, Account.MANAGER, Account.ADMINISTRATOR);
    private static final Set<String> LEADERS = Set.of(Account.MANAGER, Account.ADMINISTRATOR);

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(ENTER, "Enter the employees' part", EMPLOYEES),
                new Permission(EDIT, "Write service pages, news and static pages", EMPLOYEES),
                new Permission(APPROVE, "Approve what others have written, and withdraw it", LEADERS),
                new Permission(POST, "Post on the notice board and remove from it", EMPLOYEES),
                new Permission(SYNONYMS, "Change the synonyms of the search", LEADERS),
                new Permission(BARRIERS, "Read reports of barriers and close them", EMPLOYEES));
    }
}
