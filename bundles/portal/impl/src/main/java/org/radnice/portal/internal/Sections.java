package org.radnice.portal.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.portal.api.PortalSection;
import org.radnice.security.api.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the sections of "Můj portál" and of the employees' part, all at once and each for a limited time. The threads are the
 * price of that limit: a section that hangs must not hang the page. Their number is bounded, and what does not fit is shown as
 * unavailable.
 */
@Component(service = Sections.class)
public final class Sections {

    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);
    private static final int MOST_THREADS = 24;

    /**
     * A section as shown.
     *
     * @param view its content, or {@code null} when it is unavailable
     * @param title of an unavailable one as it was last seen, or empty
     */
    public record Shown(PortalSection.View view, String title) {}

    /** A section that was here and went away: its place says so until it, or its successor, is back. */
    private record Place(PortalSection.Area area, int order) {}

    private final CallContexts contexts;
    private final PortalSettings settings;
    private final ThreadPoolExecutor threads;
    private final List<PortalSection> sections = new CopyOnWriteArrayList<>();
    private final Map<Place, Map<String, String>> titles = new ConcurrentHashMap<>();

    @Activate
    public Sections(@Reference CallContexts contexts, @Reference PortalSettings settings) {
        this.contexts = contexts;
        this.settings = settings;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, MOST_THREADS, 20, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "radnice-portal-section-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    public void close() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindSection(PortalSection section) {
        sections.add(section);
    }

    public void unbindSection(PortalSection section) {
        sections.remove(section);
    }

    /** The sections of the area for this caller, in their order. */
    public List<Shown> of(PortalSection.Area area, Caller caller, Locale locale) {
        CallContext context = contexts.current();
        List<PortalSection> asked = sections.stream()
                .filter(section -> section.area() == area)
                .sorted(Comparator.comparingInt(PortalSection::order))
                .toList();
        List<Future<Optional<PortalSection.View>>> answers = new ArrayList<>();
        for (PortalSection section : asked) {
            answers.add(ask(section, () -> contexts.call(context, () -> section.view(caller, locale))));
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.get().sections_timeout_millis());
        List<Ordered> shown = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            PortalSection section = asked.get(i);
            Place place = new Place(area, section.order());
            answer(section, answers.get(i), deadline, place, locale)
                    .ifPresent(view -> shown.add(new Ordered(place.order, view)));
        }
        for (Map.Entry<Place, Map<String, String>> known : titles.entrySet()) {
            Place place = known.getKey();
            String title = known.getValue().get(locale.getLanguage());
            if (place.area == area && title != null && asked.stream().noneMatch(section -> section.order() == place.order)) {
                shown.add(new Ordered(place.order, new Shown(null, title)));
            }
        }
        return shown.stream()
                .sorted(Comparator.comparingInt(Ordered::order))
                .map(Ordered::shown)
                .toList();
    }

    private record Ordered(int order, Shown shown) {}

    private Future<Optional<PortalSection.View>> ask(
            PortalSection section, Callable<Optional<PortalSection.View>> call) {
        try {
            return threads.submit(call);
        } catch (RejectedExecutionException e) {
            LOG.warn("Section {} left out: all threads are busy", section.getClass().getName());
            return null;
        }
    }

    private Optional<Shown> answer(
            PortalSection section,
            Future<Optional<PortalSection.View>> answer,
            long deadline,
            Place place,
            Locale locale) {
        String key = locale.getLanguage();
        Map<String, String> known = titles.computeIfAbsent(place, none -> new ConcurrentHashMap<>());
        try {
            if (answer == null) {
                return Optional.of(new Shown(null, known.getOrDefault(key, "")));
            }
            Optional<PortalSection.View> view =
                    answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            view.ifPresent(found -> known.put(key, found.title()));
            return view.map(found -> new Shown(found, found.title()));
        } catch (ExecutionException e) {
            LOG.warn("Section {} left out: {}", section.getClass().getName(), String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.warn("Section {} left out: it took too long", section.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(new Shown(null, known.getOrDefault(key, "")));
    }
}
