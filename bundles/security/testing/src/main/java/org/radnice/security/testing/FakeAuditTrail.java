package org.radnice.security.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.radnice.security.api.AuditTrail;

/** An audit trail in memory. It knows nothing of transactions: what was recorded stays, even when the test rolls back. */
public final class FakeAuditTrail implements AuditTrail {

    private final Clock clock;
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

    /** A trail by the system's clock. */
    public FakeAuditTrail() {
        this(Clock.systemUTC());
    }

    /** @param clock gives the times of the entries */
    public FakeAuditTrail(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void record(String code, String subject, Map<String, String> details) {
        synchronized (entries) {
            entries.add(new Entry("%08d".formatted(entries.size()), clock.instant(), "tester", "web", "test", code, subject,
                    details));
        }
    }

    @Override
    public List<Entry> ofSubject(String subject, int limit) {
        return last(entry -> entry.subject().equals(subject), limit);
    }

    @Override
    public List<Entry> newest(int limit) {
        return last(entry -> true, limit);
    }

    /** Codes of all entries in the order in which they were recorded. */
    public List<String> codes() {
        synchronized (entries) {
            return entries.stream().map(Entry::code).toList();
        }
    }

    private List<Entry> last(Predicate<Entry> wanted, int limit) {
        synchronized (entries) {
            List<Entry> newestFirst = new ArrayList<>(entries);
            Collections.reverse(newestFirst);
            return newestFirst.stream().filter(wanted).limit(limit).toList();
        }
    }
}
