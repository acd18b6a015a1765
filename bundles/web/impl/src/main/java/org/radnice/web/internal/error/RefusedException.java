package org.radnice.web.internal.error;

import java.util.List;
import java.util.Map;

/** A request that is refused for a reason of the protocol, before or outside of any module's rules. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    private RefusedException(int status, String code, Map<String, String> headers, Object... arguments) {
        // Refusals are frequent under attack, and where they come from is no news.
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
        this.headers = Map.copyOf(headers);
    }

    /**
     * @param code message key without {@code error.}
     */
    public static RefusedException of(int status, String code, Object... arguments) {
        return new RefusedException(status, code, Map.of(), arguments);
    }

    /** As {@link #of}, with a header of the response. */
    public static RefusedException with(int status, String code, String header, String value, Object... arguments) {
        return new RefusedException(status, code, Map.of(header, value), arguments);
    }

    /** The path leads nowhere. */
    public static RefusedException notFound() {
        return of(404, "web.not-found");
    }

    /** The body is longer than the limit. */
    public static RefusedException tooLarge(long limit) {
        return limit >= 1024 * 1024
                ? of(413, "web.too-large", limit / (1024 * 1024))
                : of(413, "web.too-large-small", Math.max(1, limit / 1024));
    }

    /** A part that is expected back soon is away. */
    public static RefusedException away(String code, int retrySeconds) {
        return with(503, code, "Retry-After", Integer.toString(retrySeconds));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
