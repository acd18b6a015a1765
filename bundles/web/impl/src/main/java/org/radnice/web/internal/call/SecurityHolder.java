package org.radnice.web.internal.call;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Tokens;
import org.radnice.web.internal.error.RefusedException;

/** The security module, which may be away: then nothing works but what is for everybody. */
@Component(service = SecurityHolder.class)
public final class SecurityHolder {

    private final ServiceHolder<Callers> callers = new ServiceHolder<>(SecurityHolder::away);
    private final ServiceHolder<Tokens> tokens = new ServiceHolder<>(SecurityHolder::away);

    @Activate
    public SecurityHolder() {}

    private static RefusedException away() {
        return RefusedException.away("web.security-away", 5);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindCallers(Callers arrived) {
        callers.set(arrived);
    }

    public void unbindCallers(Callers gone) {
        callers.clear(gone);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindTokens(Tokens arrived) {
        tokens.set(arrived);
    }

    public void unbindTokens(Tokens gone) {
        tokens.clear(gone);
    }

    /** The caller of this thread's call, or nothing while security is away. */
    public Optional<Caller> current() {
        return callers.find().map(Callers::current);
    }

    /**
     * Knows the callers, or refuses.
     *
     * @throws RefusedException with 503 while security is away
     */
    public Callers callers() {
        return callers.get();
    }

    /**
     * Checks tokens, or refuses.
     *
     * @throws RefusedException with 503 while security is away
     */
    public Tokens tokens() {
        return tokens.get();
    }
}
