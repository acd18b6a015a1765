package org.radnice.web.internal.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.radnice.web.internal.error.RefusedException;

/** The request as the modules' endpoints see it: with a bounded body, and under the address that the client used. */
final class GateRequest extends HttpServletRequestWrapper {

    /** With this header a client could make CXF answer at once and work on in another thread, outside of the call. */
    private static final String ONE_WAY = "OnewayRequest";

    private final Site site;
    private final long bodyLimit;

    GateRequest(HttpServletRequest request, Site site, long bodyLimit) {
        super(request);
        this.site = site;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedStream(super.getInputStream(), bodyLimit);
    }

    @Override
    public String getScheme() {
        return site.scheme();
    }

    @Override
    public boolean isSecure() {
        return site.secure();
    }

    @Override
    public String getServerName() {
        return site.host();
    }

    @Override
    public int getServerPort() {
        String authority = site.authority();
        int colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            try {
                return Integer.parseInt(authority.substring(colon + 1));
            } catch (NumberFormatException wrong) {
                throw RefusedException.of(400, "web.host");
            }
        }
        return site.secure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(site.scheme()).append("://").append(site.authority()).append(getRequestURI());
    }

    @Override
    public String getRemoteAddr() {
        return site.client();
    }

    @Override
    public boolean isAsyncSupported() {
        // An answer from another thread would leave the call's context and the count of requests in flight.
        return false;
    }

    @Override
    public String getHeader(String name) {
        return ONE_WAY.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        if (super.getHeader(ONE_WAY) == null) {
            return super.getHeaderNames();
        }
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(ONE_WAY::equalsIgnoreCase);
        return Collections.enumeration(names);
    }

    /** Stops reading where the limit is, whatever the client has announced. */
    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long read;

        BoundedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = in.read(buffer, offset, length);
            if (got > 0) {
                count(got);
            }
            return got;
        }

        private void count(int got) {
            read += got;
            if (read > limit) {
                throw RefusedException.tooLarge(limit);
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Requests are read by the thread that answers them");
        }
    }
}
