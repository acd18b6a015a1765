package org.radnice.web.internal.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers the requests of one endpoint. */
@FunctionalInterface
public interface Target {

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
