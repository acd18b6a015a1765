package org.radnice.portal.internal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.portal.api.ServiceLinkSource;
import org.radnice.portal.api.ServiceLinkSource.Action;
import org.radnice.portal.internal.Contributions;
import org.radnice.portal.internal.content.ServiceBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done from a service page there and then, as far as the modules that know it are here. */
@Component(service = Offers.class)
public final class Offers {

    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    /**
     * Things of one kind.
     *
     * @param kind {@code form}, {@code booking} or {@code payment}
     * @param available whether the module that knows them answered
     */
    public record Offer(String kind, boolean available, List<Action> actions) {}

    private final Contributions contributions;

    @Activate
    public Offers(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    /** Kinds of things that can be done at all now: those that some module answers for. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        contributions.links().forEach(source -> kinds.add(source.kind()));
        return kinds;
    }

    /** What can be done for this service; a kind that nobody answers for, or badly, is there as unavailable. */
    List<Offer> of(String slug, ServiceBody.Links links, Locale locale) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("form", links.forms());
        wanted.put("booking", links.booking());
        kinds().forEach(kind -> wanted.putIfAbsent(kind, List.of()));
        List<Offer> offers = new ArrayList<>();
        wanted.forEach((kind, references) -> {
            Offer offer = ask(kind, slug, references, locale);
            if (!offer.actions.isEmpty() || !offer.available && !references.isEmpty()) {
                offers.add(offer);
            }
        });
        return offers;
    }

    private Offer ask(String kind, String slug, List<String> references, Locale locale) {
        boolean answered = false;
        List<Action> actions = new ArrayList<>();
        for (ServiceLinkSource source : contributions.links()) {
            if (!source.kind().equals(kind)) {
                continue;
            }
            try {
                actions.addAll(source.actions(slug, references, locale));
                answered = true;
            } catch (RuntimeException e) {
                // The page is worth more than one of its links.
                LOG.warn("Links of kind {} by module {} left out: {}", kind, source.module(), e.toString());
            }
        }
        return new Offer(kind, answered, List.copyOf(actions));
    }
}
