package org.radnice.portal.internal.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.PortalSettings;
import org.radnice.portal.internal.store.ContentStore;

/**
 * Reads what the public can read now; versions, which never change once published, are held parsed, with the words of the
 * office's profile in their place.
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

    private final ContentStore store;
    private final Office office;
    private final PortalSettings settings;
    private volatile Parsed parsed;

    @Activate
    public Published(@Reference ContentStore store, @Reference Office office, @Reference PortalSettings settings) {
        this.store = store;
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

    /** All texts of this kind that the public may read now. */
    List<Live> all(UnitOfWork work, Kind kind, Instant now) {
        return store.all(work, kind).stream()
                .flatMap(content -> live(work, content, now).stream())
                .toList();
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
