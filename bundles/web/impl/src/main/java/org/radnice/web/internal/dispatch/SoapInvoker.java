package org.radnice.web.internal.dispatch;

import java.lang.reflect.Method;
import java.util.Map;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;
import org.radnice.security.api.NotSignedInException;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.call.WebCall;

/** Calls the method of a SOAP service when the caller may. */
final class SoapInvoker extends JAXWSMethodInvoker {

    private final Map<Method, Access> access;
    private final SecurityHolder security;
    private final Calls calls;

    /** @param access filled before the first request comes */
    SoapInvoker(Object implementation, Map<Method, Access> access, SecurityHolder security, Calls calls) {
        super(implementation);
        this.access = access;
        this.security = security;
        this.calls = calls;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object service, Method method, Object[] parameters) throws Exception {
        WebCall call = calls.call();
        Access allowed = access.get(method);
        if (allowed == null) {
            throw new NotSignedInException();
        }
        call.operation("#" + method.getName());
        allowed.check(security, call.anonymous());
        return super.performInvocation(exchange, service, method, parameters);
    }
}
