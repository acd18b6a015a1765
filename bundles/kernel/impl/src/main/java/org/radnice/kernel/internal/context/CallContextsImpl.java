package org.radnice.kernel.internal.context;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.slf4j.MDC;

/** Keeps the context of each thread. */
@Component
public final class CallContextsImpl implements CallContexts {

    private static final String CORRELATION = "correlation";
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<CallContext> bound = new ThreadLocal<>();

    @Activate
    public CallContextsImpl() {}

    @Override
    public CallContext current() {
        CallContext context = bound.get();
        return context == null ? new CallContext(newCorrelation(), CallContext.SYSTEM, "system", CZECH) : context;
    }

    @Override
    public <T> T call(CallContext context, Callable<T> call) throws Exception {
        CallContext before = bound.get();
        bind(context);
        try {
            return call.call();
        } finally {
            bind(before);
        }
    }

    @Override
    public void run(CallContext context, Runnable work) {
        CallContext before = bound.get();
        bind(context);
        try {
            work.run();
        } finally {
            bind(before);
        }
    }

    private void bind(CallContext context) {
        if (context == null) {
            bound.remove();
            MDC.remove(CORRELATION);
        } else {
            bound.set(context);
            MDC.put(CORRELATION, context.correlation());
        }
    }

    @Override
    public String newCorrelation() {
        StringBuilder id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
