package org.radnice.search.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.radnice.kernel.api.search.SearchDocument;
import org.radnice.kernel.api.search.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index like its sources: takes a source anew when its revision has changed, and drops one that stays away. Used
 * by one thread.
 */
final class SourceFollower {

    /** A source that is being swapped is back within this many rounds. */
    private static final int ROUNDS_OF_GRACE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SourceFollower.class);

    private record Taken(SearchSource source, long revision) {}

    private final SearchIndex index;
    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();
    private final Set<String> failing = new HashSet<>();

    SourceFollower(SearchIndex index) {
        this.index = index;
    }

    /** One round over the sources that are there now. */
    void follow(List<SearchSource> sources) {
        Set<String> present = new HashSet<>();
        for (SearchSource source : sources) {
            present.add(source.name());
            missing.remove(source.name());
            try {
                take(source);
                if (failing.remove(source.name())) {
                    LOG.info("The texts of {} can be indexed again", source.name());
                }
            } catch (RuntimeException e) {
                // Once, and not in each round for as long as it lasts.
                if (failing.add(source.name())) {
                    LOG.warn("The texts of {} cannot be indexed now, the former ones stay: {}", source.name(), e.getClass().getName());
                    LOG.debug("The failure of {}", source.name(), e);
                }
            }
        }
        Set<String> gone = new HashSet<>(taken.keySet());
        gone.removeAll(present);
        gone.forEach(this::miss);
    }

    /** Names of the sources that could not be taken in the last round. */
    Set<String> failing() {
        return Set.copyOf(failing);
    }

    private void take(SearchSource source) {
        Taken before = taken.get(source.name());
        long revision = source.revision();
        if (before != null && before.source() == source && before.revision() == revision) {
            return;
        }
        try (Stream<SearchDocument> documents = source.documents()) {
            List<SearchDocument> all = documents.toList();
            index.replace(source.name(), all);
            LOG.info("Indexed {} documents of {}", all.size(), source.name());
        }
        taken.put(source.name(), new Taken(source, revision));
    }

    private void miss(String name) {
        failing.remove(name);
        if (missing.merge(name, 1, Integer::sum) > ROUNDS_OF_GRACE) {
            index.replace(name, List.of());
            taken.remove(name);
            missing.remove(name);
            LOG.info("Dropped the documents of {}, which is away", name);
        }
    }
}
