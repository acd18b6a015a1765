package org.radnice.portal.internal;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.security.api.Account;
import org.radnice.web.api.Texts;

/** Names of employees for the employees' part; without the security module ids have to do. */
@Component(service = People.class)
public final class People {

    private final AccountsHolder accounts;
    private final Texts texts;

    @Activate
    public People(@Reference AccountsHolder accounts, @Reference Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /** The name of the account, or an empty string for none. */
    public String name(String id, Locale locale) {
        if (id.isEmpty()) {
            return "";
        }
        if (id.equals(CallContext.SYSTEM)) {
            return texts.text(locale, "people.system");
        }
        return accounts.find().flatMap(service -> service.find(id)).map(Account::name).orElse(id);
    }
}
