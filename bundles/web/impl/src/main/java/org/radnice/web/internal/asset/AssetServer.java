package org.radnice.web.internal.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers requests below {@code /assets/}; an OSGi service inside this bundle. The security headers are set already; the page
 * policy ({@code Cache-Control: no-cache}) is to be replaced.
 */
public interface AssetServer {

    /**
     * Answers a GET or HEAD request.
     *
     * @return false when there is no such file: the caller then answers 404, and nothing has been written
     */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
