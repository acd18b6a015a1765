package org.radnice.web.internal.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.radnice.web.api.Page;

/** Knows for the last addresses how their pages are made, so that CXF need not find it out again. */
public final class ShortWays {

    /**
     * How a page is made.
     *
     * @param operation template of the operation, for the log
     */
    public record ShortWay(Supplier<Page> again, String operation) {}

    private static final int MOST = 256;

    private final Map<String, ShortWay> ways = new ConcurrentHashMap<>();

    ShortWays() {}

    /** The way to the page of this path, as it stands in the request line, or {@code null}. */
    public ShortWay find(String uri) {
        return ways.get(uri);
    }

    public void learn(String uri, ShortWay way) {
        if (ways.size() >= MOST) {
            ways.clear();
        }
        ways.put(uri, way);
    }

    public void forget(String uri) {
        ways.remove(uri);
    }
}
