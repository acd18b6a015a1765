package org.radnice.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.revision.Revisions;
import org.radnice.kernel.internal.context.CallContextsImpl;
import org.radnice.kernel.internal.event.EventLog;
import org.radnice.kernel.internal.event.EventTypes;
import org.radnice.kernel.internal.file.FileStoreImpl;
import org.radnice.kernel.internal.id.IdsImpl;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.internal.revision.SharedRevisions;

/** The kernel's services as they are in earnest, over a {@link TestDatabase} and with a clock that the test moves. */
public final class TestKernel implements AutoCloseable {

    private final TestClock clock = new TestClock();
    private final Ids ids = new IdsImpl(clock);
    private final CallContexts contexts = new CallContextsImpl();
    private final Jdbc jdbc;
    private final EventLog events;
    private final Revisions revisions;
    private final Set<String> delivered = new HashSet<>();
    private FileStoreImpl files;
    private Path folder;

    TestKernel(TestDatabase database) {
        this.jdbc = new Jdbc(database.manager());
        this.events = new EventLog(jdbc, clock, ids, contexts);
        this.revisions = anotherNodesRevisions();
    }

    public TestClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public CallContexts contexts() {
        return contexts;
    }

    public Revisions revisions() {
        return revisions;
    }

    /** The counts as another node over the same database knows them; it asks again when the test's clock has moved on. */
    public Revisions anotherNodesRevisions() {
        return new SharedRevisions(jdbc, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /** A store in a temporary directory. */
    public FileStore files() {
        if (files == null) {
            try {
                folder = Files.createTempDirectory("radnice-files");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files = FileStoreImpl.inDirectory(jdbc, clock, ids, folder);
        }
        return files;
    }

    /** Runs the call as this account would, from the web and in Czech. */
    public <T> T as(String actor, Callable<T> call) {
        try {
            return contexts.call(new CallContext(contexts.newCorrelation(), actor, "web", Locale.forLanguageTag("cs")), call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events that were committed, in order. */
    public List<Event> events() {
        return jdbc.list(events::event, "SELECT " + EventLog.COLUMNS + " FROM krn_event e ORDER BY e.seq");
    }

    /** The committed events whose type matches; a trailing {@code *} stands for any rest. */
    public List<Event> events(String type) {
        return events().stream().filter(event -> EventTypes.match(Set.of(type), event.type())).toList();
    }

    /**
     * Hands every committed event that a handler wants, and has not had from this method yet, to the handler, in order and on
     * this thread, until there are no new ones. What a handler throws comes out here.
     *
     * @return the events in the order of their delivery, one per handler that took it
     */
    public List<Event> deliver(EventHandler... handlers) {
        List<Event> result = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Event event : events()) {
                for (EventHandler handler : handlers) {
                    if (EventTypes.match(handler.types(), event.type()) && delivered.add(handler.name() + " " + event.id())) {
                        handle(handler, event);
                        result.add(event);
                        more = true;
                    }
                }
            }
        }
        return result;
    }

    /** Hands one event over again, as happens after a crash: a handler must not mind. */
    public void redeliver(Event event, EventHandler handler) {
        handle(handler, event);
    }

    private void handle(EventHandler handler, Event event) {
        CallContext context =
                new CallContext(event.correlation(), CallContext.SYSTEM, "event", Locale.forLanguageTag("cs"));
        try {
            contexts.<Void>call(context, () -> {
                handler.handle(event);
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(handler.name() + " failed", e);
        }
    }

    /** For the kernel's own tests. */
    public Jdbc jdbc() {
        return jdbc;
    }

    /** For the kernel's own tests. */
    public EventLog eventLog() {
        return events;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
