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
 * Remembers for some seconds what the last pages for visitors looked like. A page is a function of its template, its model, the frame and
 * the reader's language, and the model is asked anew each time: only the making of the same bytes is saved. What has a value that
 * equals nothing but itself is never found again, and is not kept either: an entry is made at the second sight.
 */
public final class RenderedPages {

    /** Everything that a visitor's page depends on. */
    private static final class Key {

        private final String template;
        private final Locale locale;
        private final String path;
        private final List<String> languages;
        private final PageShell.Frame frame;
        private final Map<String, Object> model;
        private final int hash;

        Key(String template, Locale locale, String path, List<String> languages, PageShell.Frame frame, Map<String, Object> model) {
            this.template = template;
            this.locale = locale;
            this.path = path;
            this.languages = languages;
            this.frame = frame;
            this.model = model;
            this.hash = 31 * (31 * (31 * template.hashCode() + locale.hashCode()) + path.hashCode()) + model.hashCode();
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && template.equals(key.template) && locale.equals(key.locale)
                    && path.equals(key.path) && languages.equals(key.languages) && frame.equals(key.frame)
                    && model.equals(key.model);
        }
    }

    private record Rendered(byte[] bytes, long at) {}

    private static final int MOST = 256;
    /** Files that a page links to may get new names: the office's arms and colour. */
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private final Map<Key, Rendered> pages = new ConcurrentHashMap<>();
    private final int[] seen = new int[1024];
    private final LongSupplier nanoTime;

    RenderedPages(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    byte[] get(
            String template,
            Locale locale,
            String path,
            List<String> languages,
            PageShell.Frame frame,
            Map<String, Object> model,
            Supplier<byte[]> rendering) {
        Key key = new Key(template, locale, path, languages, frame, model);
        long now = nanoTime.getAsLong();
        Rendered known = pages.get(key);
        if (known != null && now - known.at() < KEPT) {
            return known.bytes();
        }
        byte[] bytes = rendering.get();
        // A race between two threads costs one more rendering.
        int slot = key.hash & seen.length - 1;
        if (seen[slot] == key.hash) {
            if (pages.size() >= MOST) {
                pages.clear();
            }
            pages.put(key, new Rendered(bytes, now));
        } else {
            seen[slot] = key.hash;
        }
        return bytes;
    }
}
