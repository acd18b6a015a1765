package org.radnice.web.internal.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.radnice.web.internal.call.WebCall;

/** A path that the web module itself answers, for everybody who may see it and without a session. */
public interface OwnEndpoint {

    /** Whether this is its path. */
    boolean answers(String path);

    /** Whether it shows a page for people rather than data. */
    default boolean page() {
        return false;
    }

    /** Answers a GET or HEAD request. */
    void answer(WebCall call, HttpServletResponse response) throws IOException;
}
