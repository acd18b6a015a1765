package org.radnice.web.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A page to be rendered: what a resource returns.
 *
 * <p>Templates see the model's entries by name, and besides them {@code shell} (the {@link PageShell.Frame}), {@code locale},
 * {@code caller}, {@code path}, the function {@code t(key, ...)} for texts, {@code asset(name)} for static files, and the
 * filters {@code date}, {@code datetime}, {@code time} and {@code money} (haléře to crowns).
 *
 * @param template name of the template in the module's {@code templates/}, without the ending {@code .peb}
 * @param model values for the template; records are read by their components
 * @param status HTTP status
 * @param again makes this page for the next request to the same address, or {@code null}; see {@link #again(Supplier)}
 */
public record Page(String template, Map<String, Object> model, int status, Supplier<Page> again) {

    public Page {
        Objects.requireNonNull(template, "template");
        // A model may hold nulls, and templates show values in the order they were put.
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
    }

    /** A page that is asked for anew each time. */
    public Page(String template, Map<String, Object> model, int status) {
        this(template, model, status, null);
    }

    /** A page of status 200 with an empty model. */
    public static Page of(String template) {
        return new Page(template, Map.of(), 200);
    }

    /** This page with one more value in its model. */
    public Page with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(model);
        more.put(name, value);
        return new Page(template, more, status, again);
    }

    /** This page with another status, for example 422 for a form that is shown again. */
    public Page status(int newStatus) {
        return new Page(template, model, newStatus, again);
    }

    /**
     * This page with a short way: the next requests for the same path, whatever their query, may ask this supplier in place of the
     * resource. It runs within the request, for whoever asks and in their language, and may throw what the resource may. Worth
     * it for pages that many people read at once, on operations that are for everybody and read nothing of the query.
     *
     * @param maker usually the resource's method with the same arguments
     */
    public Page again(Supplier<Page> maker) {
        return new Page(template, model, status, maker);
    }
}
