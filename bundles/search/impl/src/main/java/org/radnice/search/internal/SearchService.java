package org.radnice.search.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.kernel.api.search.Search;
import org.radnice.kernel.api.search.SearchSource;
import org.radnice.search.internal.store.SynonymStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers queries from this node's own index. The index must follow on every node, so it has a thread here and is not a
 * leased job.
 */
@Component(service = {Search.class, SearchService.class}, immediate = true)
public final class SearchService implements Search {

    private static final long ROUND_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(SearchService.class);

    private final List<SearchSource> sources = new CopyOnWriteArrayList<>();
    private final SearchIndex index = new SearchIndex();
    private final SourceFollower follower = new SourceFollower(index);
    private final SynonymStore synonyms;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "radnice-search"));

    private volatile List<List<String>> synonymGroups = List.of();
    private volatile Round last;
    private boolean synonymsFail;

    /** Called by Declarative Services. */
    @Activate
    public SearchService(@Reference SynonymStore synonyms) {
        this.synonyms = synonyms;
    }

    /** Only now, when the sources that are there have been added: the first round must not be one over none of them. */
    @Activate
    void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(SearchSource source) {
        sources.add(source);
    }

    void removeSource(SearchSource source) {
        sources.remove(source);
    }

    @Override
    public Results find(String words, Locale locale, int offset, int limit) {
        return index.find(words, locale, synonymGroups, offset, limit);
    }

    /** How the last round went; nothing while the first one has not ended. */
    Optional<Round> lastRound() {
        return Optional.ofNullable(last);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.shutdownNow();
        if (!rounds.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("A source of documents does not let go");
        }
        index.close();
    }

    private void round() {
        try {
            synonymGroups = synonyms.groups();
            synonymsFail = false;
        } catch (RuntimeException e) {
            // Once, and not in each round for as long as it lasts.
            if (!synonymsFail) {
                synonymsFail = true;
                LOG.warn("The synonyms cannot be read now, the former ones stay: {}", e.getClass().getName());
            }
        }
        List<SearchSource> present = List.copyOf(sources);
        follower.follow(present);
        last = new Round(System.nanoTime(), present.size(), follower.failing(), !synonymsFail);
    }
}
