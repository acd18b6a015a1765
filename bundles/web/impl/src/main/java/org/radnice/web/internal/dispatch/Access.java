package org.radnice.web.internal.dispatch;

import java.lang.reflect.Method;
import java.util.Optional;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.Public;
import org.radnice.security.api.Requires;
import org.radnice.security.api.SignedIn;
import org.radnice.web.internal.call.SecurityHolder;

/**
 * Who may call an operation.
 *
 * @param permission {@value #PUBLIC}, {@value #SIGNED_IN}, or the name of a permission
 */
record Access(String permission) {

    static final String PUBLIC = "public";
    static final String SIGNED_IN = "signed-in";

    /** What the method says, or nothing when it says nothing or two things. */
    static Optional<Access> of(Method method) {
        Requires requires = method.getAnnotation(Requires.class);
        boolean signedIn = method.isAnnotationPresent(SignedIn.class);
        boolean everybody = method.isAnnotationPresent(Public.class);
        int said = (requires == null ? 0 : 1) + (signedIn ? 1 : 0) + (everybody ? 1 : 0);
        if (said != 1) {
            return Optional.empty();
        }
        if (requires != null) {
            return requires.value().isBlank() ? Optional.empty() : Optional.of(new Access(requires.value()));
        }
        return Optional.of(new Access(everybody ? PUBLIC : SIGNED_IN));
    }

    /**
     * Lets the caller pass or throws.
     *
     * @param anonymous whether nobody is signed in
     */
    void check(SecurityHolder security, boolean anonymous) {
        if (permission.equals(PUBLIC)) {
            return;
        }
        if (anonymous) {
            throw new NotSignedInException();
        }
        if (permission.equals(SIGNED_IN)) {
            if (!security.callers().current().signedIn()) {
                throw new NotSignedInException();
            }
        } else {
            security.callers().require(permission);
        }
    }
}
