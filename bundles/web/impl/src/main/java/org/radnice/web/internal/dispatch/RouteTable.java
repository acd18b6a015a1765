package org.radnice.web.internal.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.radnice.web.internal.Kind;

/** Which path leads where; never changes, a new one takes its place. */
final class RouteTable {

    /**
     * Where a path leads.
     *
     * @param generation that answers, or {@code null} while the module is away
     * @param place within it, or {@code null}
     * @param awaySince nano time at which it went away
     */
    record Route(String module, Kind kind, boolean exact, Generation generation, Generation.Place place, long awaySince) {

        boolean away() {
            return generation == null;
        }
    }

    static final RouteTable EMPTY = new RouteTable(Map.of());

    private final Map<String, Route> routes;
    private final int depth;

    private RouteTable(Map<String, Route> routes) {
        this.routes = routes;
        this.depth = routes.keySet().stream().mapToInt(prefix -> (int) prefix.chars().filter(c -> c == '/').count()).max().orElse(0);
    }

    /**
     * @param live the generation of each module that takes new requests
     * @param before the table in force, whose places of modules that are gone stay as places that are away
     */
    static RouteTable of(Collection<Generation> live, RouteTable before, long now) {
        Map<String, Route> routes = new HashMap<>();
        for (Generation generation : live) {
            for (Generation.Place place : generation.places()) {
                routes.put(place.prefix(), new Route(generation.module(), place.kind(), place.exact(), generation, place, 0));
            }
        }
        before.routes.forEach((prefix, route) -> {
            boolean present = live.stream().anyMatch(generation -> generation.module().equals(route.module()));
            if (!present) {
                routes.putIfAbsent(prefix, route.away()
                        ? route
                        : new Route(route.module(), route.kind(), route.exact(), null, null, now));
            }
        });
        return new RouteTable(routes);
    }

    /** The route of the longest prefix of whole segments, or {@code null}. */
    Route find(String path) {
        int end = path.length();
        if (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        int segments = 0;
        for (int i = 0; i < end; i++) {
            if (path.charAt(i) == '/' && ++segments > depth) {
                end = i;
            }
        }
        boolean whole = true;
        while (end > 0) {
            Route route = routes.get(end == path.length() ? path : path.substring(0, end));
            if (route != null && (whole && segments <= depth || !route.exact())) {
                return route;
            }
            whole = false;
            end = path.lastIndexOf('/', end - 1);
        }
        return null;
    }

    /** The module that owns exactly this prefix, or {@code null}. */
    String owner(String prefix) {
        Route route = routes.get(prefix);
        return route == null || route.away() ? null : route.module();
    }
}
