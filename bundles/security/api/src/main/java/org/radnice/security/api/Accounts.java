package org.radnice.security.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Looks accounts up for other modules. */
@ProviderType
public interface Accounts {

    /** The account of this id. */
    Optional<Account> find(String id);

    /** Active accounts whose roles give the permission, by name. */
    List<Account> withPermission(String permission);
}
