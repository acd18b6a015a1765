package org.radnice.web.internal.dispatch;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.Map;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.radnice.security.api.NotSignedInException;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.call.WebCall;

/** Lets callers pass who may call the operation; before anything of the body is read. */
final class AccessFilter implements ContainerRequestFilter {

    private final Map<Method, Access> access;
    private final SecurityHolder security;
    private final Calls calls;

    /** @param access filled before the first request comes */
    AccessFilter(Map<Method, Access> access, SecurityHolder security, Calls calls) {
        this.access = access;
        this.security = security;
        this.calls = calls;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        OperationResourceInfo operation = JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
        WebCall call = calls.call();
        Access allowed = operation == null ? null : access.get(operation.getMethodToInvoke());
        if (allowed == null) {
            throw new NotSignedInException();
        }
        call.operation(operation.getURITemplate().getValue());
        allowed.check(security, call.anonymous());
    }
}
