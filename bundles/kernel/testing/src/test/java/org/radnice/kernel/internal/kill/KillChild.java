package org.radnice.kernel.internal.kill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.kernel.internal.context.CallContextsImpl;
import org.radnice.kernel.internal.context.SystemClock;
import org.radnice.kernel.internal.event.Deliveries;
import org.radnice.kernel.internal.event.Drainer;
import org.radnice.kernel.internal.event.EventLog;
import org.radnice.kernel.internal.file.FileStoreImpl;
import org.radnice.kernel.internal.id.IdsImpl;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.TestDatabase;

/**
 * A node in small: writes submissions, each with a file and an event, and says so after each commit; a handler receives the
 * events. Runs until it is killed, or until everything is delivered when it is to write nothing.
 */
public final class KillChild implements EventHandler {

    static final String HANDLER = "kill.receive";

    private final Jdbc jdbc;

    private KillChild(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Arguments: URL of the database, directory of files, name of the node, and whether to write. */
    public static void main(String[] arguments) throws Exception {
        Clock clock = new SystemClock();
        IdsImpl ids = new IdsImpl(clock);
        CallContextsImpl contexts = new CallContextsImpl();
        TestDatabase database = TestDatabase.open(arguments[0]);
        Jdbc jdbc = new Jdbc(database.manager());
        EventLog events = new EventLog(jdbc, clock, ids, contexts);
        FileStoreImpl files = FileStoreImpl.inDirectory(jdbc, clock, ids, Path.of(arguments[1]));
        Deliveries deliveries = new Deliveries(jdbc, events, clock, arguments[2], 20, Duration.ofSeconds(3));
        try (Drainer drainer = new Drainer(deliveries, events, contexts, 2, Duration.ofMillis(200))) {
            drainer.start();
            drainer.add(new KillChild(jdbc));
            System.out.println("READY");
            if (Boolean.parseBoolean(arguments[3])) {
                for (int i = 0; ; i++) {
                    System.out.println("ACK " + write(jdbc, events, files, ids.next(), "subject-" + i % 3));
                }
            }
            while (waiting(jdbc)) {
                Thread.sleep(100);
            }
        }
        database.close();
        System.out.println("DRAINED");
    }

    private static boolean waiting(Jdbc jdbc) {
        return jdbc.first(row -> row.getLong(1), "SELECT COUNT(*) FROM krn_delivery").orElse(0L) > 0;
    }

    private static String write(Jdbc jdbc, EventLog events, FileStoreImpl files, String id, String subject) throws IOException {
        StoredFile file = files.put(
                "a.txt", "text/plain", 100_000, new ByteArrayInputStream(content(id)));
        jdbc.write(() -> {
            jdbc.update("INSERT INTO kill_submission (id, file_id) VALUES (?, ?)", id, file.id());
            files.keep(file.id());
            return events.publish(new EventDraft("kill.submission.sent", subject, Map.of("id", id)));
        });
        return id;
    }

    static byte[] content(String id) {
        return id.repeat(200).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return HANDLER;
    }

    @Override
    public Set<String> types() {
        return Set.of("kill.submission.*");
    }

    @Override
    public void handle(Event event) {
        jdbc.write(() -> {
            boolean known = jdbc.first(row -> 1, "SELECT 1 FROM kill_received WHERE event_id = ?", event.id()).isPresent();
            return known
                    ? 0
                    : jdbc.update(
                            "INSERT INTO kill_received (event_id, submission_id) VALUES (?, ?)", event.id(), event.value("id"));
        });
    }
}
