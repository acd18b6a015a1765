package org.radnice.web.internal.call;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Tokens;
import org.radnice.web.internal.error.RefusedException;

/** The security module, which may be away: then nothing works but what is for everybody. */
@Component(service = SecurityHolder.class)
public final class SecurityHolder {

    private volatile Callers callers;
    private volatile Tokens tokens;

    @Activate
    public SecurityHolder() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindCallers(Callers arrived) {
        callers = arrived;
    }

    public void unbindCallers(Callers gone) {
        if (callers == gone) {
            callers = null;
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindTokens(Tokens arrived) {
        tokens = arrived;
    }

    public void unbindTokens(Tokens gone) {
        if (tokens == gone) {
            tokens = null;
        }
    }

    /** The caller of this thread's call, or nothing while security is away. */
    public Optional<Caller> current() {
        Callers present = callers;
        return present == null ? Optional.empty() : Optional.of(present.current());
    }

    /**
     * Knows the callers, or refuses.
     *
     * @throws RefusedException with 503 while security is away
     */
    public Callers callers() {
        Callers present = callers;
        if (present == null) {
            throw RefusedException.away("web.security-away", 5);
        }
        return present;
    }

    /**
     * Checks tokens, or refuses.
     *
     * @throws RefusedException with 503 while security is away
     */
    public Tokens tokens() {
        Tokens present = tokens;
        if (present == null) {
            throw RefusedException.away("web.security-away", 5);
        }
        return present;
    }
}
