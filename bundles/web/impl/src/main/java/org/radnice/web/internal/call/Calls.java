package org.radnice.web.internal.call;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Knows which request each thread answers. */
@Component(service = {WebRequests.class, Calls.class})
public final class Calls implements WebRequests {

    private final ThreadLocal<WebCall> bound = new ThreadLocal<>();

    @Activate
    public Calls() {}

    @Override
    public WebRequest current() {
        return call();
    }

    /** The call of this thread. */
    public WebCall call() {
        WebCall call = bound.get();
        if (call == null) {
            throw new IllegalStateException("This thread answers no request");
        }
        return call;
    }

    /** Begins. */
    public void bind(WebCall call) {
        bound.set(call);
    }

    /** Ends. */
    public void unbind() {
        bound.remove();
    }
}
