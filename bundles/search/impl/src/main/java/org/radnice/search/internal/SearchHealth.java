package org.radnice.search.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;

/** Whether this node's index follows the texts and the synonyms. */
@Component
public final class SearchHealth implements HealthCheck {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Supplier<Optional<Round>> last;
    private final LongSupplier nanos;

    /** Called by Declarative Services. */
    @Activate
    public SearchHealth(@Reference SearchService service) {
        this(service::lastRound, System::nanoTime);
    }

    SearchHealth(Supplier<Optional<Round>> last, LongSupplier nanos) {
        this.last = last;
        this.nanos = nanos;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String name() {
        return "index";
    }

    /** Down only before the first round: a new generation must not take over with an empty index. */
    @Override
    public Health check() {
        return last.get().map(this::health).orElseGet(() -> Health.down("The index is being made"));
    }

    private Health health(Round round) {
        Duration silence = Duration.ofNanos(nanos.getAsLong() - round.ended());
        if (silence.compareTo(SILENCE) > 0) {
            return Health.warn("The index has not followed the texts for " + silence.toSeconds() + " s");
        }
        List<String> troubles = new ArrayList<>();
        if (round.sources() == 0) {
            troubles.add("No module has texts to be found");
        }
        if (!round.failing().isEmpty()) {
            troubles.add("The former texts are found of " + String.join(", ", new TreeSet<>(round.failing())) + ", whose new ones cannot be read");
        }
        if (!round.synonyms()) {
            troubles.add("The synonyms cannot be read");
        }
        return troubles.isEmpty()
                ? Health.up("The texts of " + round.sources() + " modules can be found")
                : Health.warn(String.join("; ", troubles));
    }
}
