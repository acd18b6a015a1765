package org.radnice.web.internal.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.radnice.web.api.PageShell;

/**
 * Remembers for some seconds what the last page for visitors at an address looked like. A page is a function of its template, its model,
 * the frame and the reader's language, and all of these are asked anew each time: only the making of the same bytes is saved. A
 * model with a value that equals nothing but itself is never found equal.
 */
public final class RenderedPages {

    /** Where a page is looked for. By hand and not a record, whose generated hash costs more than all the rest. */
    private static final class Place {

        private final String template;
        private final String path;
        private final Locale locale;

        Place(String template, String path, Locale locale) {
            this.template = template;
            this.path = path;
            this.locale = locale;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * path.hashCode() + template.hashCode()) + locale.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && path.equals(place.path) && template.equals(place.template)
                    && locale.equals(place.locale);
        }
    }

    /** A page with everything that it was made of. No hashes: most parts of a model are the same objects as the last time. */
    private record Rendered(
            String languageAddress,
            List<String> languages,
            PageShell.Frame frame,
            Map<String, Object> model,
            RenderedPage page,
            long at) {

        boolean of(
                String otherAddress, List<String> otherLanguages, PageShell.Frame otherFrame, Map<String, Object> otherModel) {
            return languageAddress.equals(otherAddress) && languages.equals(otherLanguages) && frame.equals(otherFrame)
                    && model.equals(otherModel);
        }
    }

    private static final int MOST = 256;
    /** Files that a page links to may get new names: the office's arms and colour. */
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private final Map<Place, Rendered> pages = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    RenderedPages(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    RenderedPage get(
            String template,
            Locale locale,
            String path,
            String languageAddress,
            List<String> languages,
            PageShell.Frame frame,
            Map<String, Object> model,
            Supplier<byte[]> rendering) {
        Place place = new Place(template, path, locale);
        long now = nanoTime.getAsLong();
        Rendered known = pages.get(place);
        if (known != null && now - known.at() < KEPT && known.of(languageAddress, languages, frame, model)) {
            return known.page();
        }
        RenderedPage page = RenderedPage.shared(rendering.get());
        if (known == null && pages.size() >= MOST) {
            pages.clear();
        }
        pages.put(place, new Rendered(languageAddress, languages, frame, model, page, now));
        return page;
    }
}
