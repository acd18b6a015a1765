package org.radnice.security.testing;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.security.api.Account;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Identity;
import org.radnice.security.api.NotAllowedException;
import org.radnice.security.api.NotSignedInException;

/** Callers of a test: whoever was set last calls. */
public final class FakeCallers implements Callers {

    private volatile Caller current;

    private FakeCallers(Caller current) {
        this.current = Objects.requireNonNull(current, "current");
    }

    /** Nobody is signed in. */
    public static FakeCallers anonymous() {
        return new FakeCallers(nobody());
    }

    /** This caller calls. */
    public static FakeCallers of(Caller caller) {
        return new FakeCallers(caller);
    }

    /** A visitor who has not signed in. */
    public static Caller nobody() {
        return new Caller(CallContext.ANONYMOUS, "", "", Locale.forLanguageTag("cs"), Identity.NONE, Set.of(), Set.of());
    }

    /** A citizen with this account id, without permissions. */
    public static Caller citizen(String id) {
        return new Caller(id, "Jana Nováková", id + "@example.cz", Locale.forLanguageTag("cs"), Identity.ACCOUNT,
                Set.of(Account.CITIZEN), Set.of());
    }

    /** An official with this account id and these permissions. */
    public static Caller official(String id, String... permissions) {
        return new Caller(id, "Petr Svoboda", id + "@example.cz", Locale.forLanguageTag("cs"), Identity.ACCOUNT,
                Set.of(Account.OFFICIAL), Set.of(permissions));
    }

    /** The server itself, which may do everything. */
    public static Caller system() {
        return new Caller(CallContext.SYSTEM, "", "", Locale.forLanguageTag("cs"), Identity.NONE, Set.of(), Set.of());
    }

    /** From now on this caller calls. */
    public FakeCallers become(Caller caller) {
        current = Objects.requireNonNull(caller, "caller");
        return this;
    }

    @Override
    public Caller current() {
        return current;
    }

    @Override
    public void require(String permission) {
        if (current.id().equals(CallContext.SYSTEM) || current.may(permission)) {
            return;
        }
        if (!current.signedIn()) {
            throw new NotSignedInException();
        }
        throw new NotAllowedException(permission);
    }
}
