package org.radnice.portal.internal.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Answers to forms. */
final class Answers {

    private final WebRequests requests;

    Answers(WebRequests requests) {
        this.requests = requests;
    }

    /** On to another page, with a notice on it. */
    Response done(String path, String noticeKey) {
        requests.current().session().notice(noticeKey);
        return on(path);
    }

    /** On to another page; the address is absolute, because a resource does not know under which one it is published. */
    Response on(String path) {
        return Response.seeOther(URI.create(requests.current().baseUrl() + path)).build();
    }

    /** The same page again. */
    static Response again(Page page, int status) {
        return Response.status(status).entity(page.status(status)).build();
    }
}
