package org.radnice.notification.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.radnice.security.api.Account;
import org.radnice.security.api.PermissionSource;

/** The permissions of the module. */
@Component
public final class NotificationPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        "notification.message.read", "Read messages to citizens", Set.of(Account.ADMINISTRATOR)),
                new Permission(
                        "notification.message.resend", "Send a stuck message again", Set.of(Account.ADMINISTRATOR)),
                new Permission(
                        "notification.text.edit",
                        "Change the words of messages",
                        Set.of(Account.ADMINISTRATOR, Account.MANAGER)));
    }
}
