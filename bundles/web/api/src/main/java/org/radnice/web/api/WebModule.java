package org.radnice.web.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Everything that a module publishes on the web, registered as one service when the module is complete: it is the marker
 * that the module can take requests. Its bundle is where templates, texts and assets are looked for.
 *
 * <p>When two generations of one module are registered, the one of the higher bundle version takes new requests; the other
 * one finishes those that it has begun.
 */
@ConsumerType
public interface WebModule {

    /** Name of the module, {@code [a-z]+}. */
    String name();

    /**
     * Jakarta REST resources that return {@link Page}s. Each class has a {@code @Path} whose literal part is the prefix that the
     * module owns, in Czech without diacritics, for example {@code /sluzby} or {@code /urad/podani}; the longest prefix wins.
     */
    default List<Object> pages() {
        return List.of();
    }

    /** Jakarta REST resources for programs, published below {@code /api/<name>/v1}. */
    default List<Object> rest() {
        return List.of();
    }

    /** Jakarta XML Web Services implementations, published at {@code /soap/<name>}; at most one. */
    default List<Object> soap() {
        return List.of();
    }
}
