package org.radnice.web.internal.dispatch;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.radnice.web.api.Page;
import org.radnice.web.internal.call.Calls;

/** Gives a page its status, and the session its cookie, while headers can still be set. */
final class BeforeResponse implements ContainerResponseFilter {

    private final Calls calls;
    private final String path;

    /** @param path under which the server is published, empty for pages */
    BeforeResponse(Calls calls, String path) {
        this.calls = calls;
        this.path = path;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page && page.status() != 200) {
            response.setStatus(page.status());
        }
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null && !path.isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, absolute(location.toString()));
        }
        calls.call().flush();
    }

    /** CXF puts a path from the root of the site behind the server's own path instead of in its place. */
    private String absolute(String location) {
        String doubled = calls.call().baseUrl() + path + path.substring(0, path.indexOf('/', 1) + 1);
        return location.startsWith(doubled)
                ? calls.call().baseUrl() + location.substring(calls.call().baseUrl().length() + path.length())
                : location;
    }
}
