package org.radnice.portal.internal.content;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.PortalSettings;
import org.radnice.portal.internal.store.ContentStore;

/**
 * What the public can read now. A page costs one read by primary key: the text's row says which version is in force, and
 * versions, which never change once published, are held parsed.
 */
@Component(service = Published.class)
public final class Published {

    /** A text in force. */
    public record Live(Content content, int version, Body body) {

        /** Changes whenever what the public sees of this text changes. */
        public String key() {
            return Version.id(content.id(), version);
        }
    }

    /** Parsed texts, with the words of one state of the office's profile in them. */
    private record Parsed(OfficeProfile profile, BoundedCache<String, Body> bodies, BoundedCache<String, ServiceView> views) {}

    private final Transactions transactions;
    private final ContentStore store;
    private final Clock clock;
    private final Office office;
    private final PortalSettings settings;
    private volatile Parsed parsed;

    @Activate
    public Published(
            @Reference Transactions transactions,
            @Reference ContentStore store,
            @Reference Clock clock,
            @Reference Office office,
            @Reference PortalSettings settings) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
        this.office = office;
        this.settings = settings;
        parsed = parsed(office.profile());
    }

    private Parsed parsed(OfficeProfile profile) {
        return new Parsed(
                profile,
                new BoundedCache<>(() -> settings.get().cache_texts()),
                new BoundedCache<>(() -> settings.get().cache_texts()));
    }

    /** What is parsed with the profile as it is now. */
    private Parsed now() {
        Parsed known = parsed;
        OfficeProfile profile = office.profile();
        if (!profile.equals(known.profile)) {
            known = parsed(profile);
            parsed = known;
        }
        return known;
    }

    /** The text of this kind and slug, if the public may read it now. */
    public Optional<Live> find(Kind kind, String slug) {
        Instant now = clock.instant();
        String id = kind.id(slug);
        if (id.length() > 120) {
            return Optional.empty();
        }
        return transactions.read(work -> store.find(work, id).flatMap(content -> live(work, content, now)));
    }

    /** All texts of this kind that the public may read now. */
    List<Live> all(UnitOfWork work, Kind kind, Instant now) {
        return store.all(work, kind).stream()
                .flatMap(content -> live(work, content, now).stream())
                .toList();
    }

    /** All texts of this kind that the public may read now. */
    public List<Live> all(Kind kind) {
        return transactions.read(work -> all(work, kind, clock.instant()));
    }

    /** A service page as it is shown in this language. */
    public ServiceView view(Live live, String language) {
        return now().views.get(live.key() + "/" + language, key -> ServiceView.of((ServiceBody) live.body(), language));
    }

    private Optional<Live> live(UnitOfWork work, Content content, Instant now) {
        int number = content.live(now);
        if (number == 0) {
            return Optional.empty();
        }
        Parsed cached = now();
        Body body = cached.bodies.get(Version.id(content.id(), number), key -> store.version(work, content.id(), number)
                .map(version -> BodyJson.read(content.kind(), version.body(), new OfficeWords(cached.profile)))
                .orElseThrow(ContentNotFoundException::new));
        return Optional.of(new Live(content, number, body));
    }
}
