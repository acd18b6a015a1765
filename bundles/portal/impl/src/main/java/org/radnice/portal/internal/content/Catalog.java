package org.radnice.portal.internal.content;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;

/** What is published, held in memory while nothing has changed. */
@Component(service = Catalog.class)
public final class Catalog {

    /**
     * A service page in a list.
     *
     * @param language of the texts when it is not the reader's, or empty
     * @param online whether a form belongs to it
     * @param booking whether a visit can be booked
     */
    public record Card(
            String slug,
            String path,
            String title,
            String summary,
            String language,
            String topic,
            boolean popular,
            boolean online,
            boolean booking) {}

    /** News in a list; {@code to} is {@code null} when there is no end. */
    public record News(
            String slug, String path, String title, Said body, String language, boolean operation, Instant from, Instant to) {

        /** Whether it is to be seen at this moment. */
        public boolean at(Instant now) {
            return !now.isBefore(from) && (to == null || now.isBefore(to));
        }
    }

    /** A static page in a list. */
    public record Leaf(String slug, String path, String title, String language) {}

    /** A topic and its cards. */
    public record Topic(String code, List<Card> cards) {}

    /** Everything in one language, sorted as its readers expect. */
    public record Lists(List<Card> services, List<Card> popular, List<Topic> topics, List<News> news, List<Leaf> pages) {

        /** The topic of this code, if it has any page. */
        public Optional<Topic> topic(String code) {
            return topics.stream().filter(topic -> topic.code.equals(code)).findFirst();
        }
    }

    /** What was true at one moment. */
    private static final class Snapshot {
        final OfficeProfile profile;
        final long changes;
        final long revision;
        final Instant nextChange;
        final List<Published.Live> all;
        final Map<String, Published.Live> byId;
        final Map<String, Lists> lists = new ConcurrentHashMap<>();

        Snapshot(OfficeProfile profile, long changes, long revision, Instant nextChange, List<Published.Live> all) {
            this.profile = profile;
            this.changes = changes;
            this.revision = revision;
            this.nextChange = nextChange;
            this.all = all;
            this.byId = all.stream().collect(Collectors.toUnmodifiableMap(live -> live.content().id(), live -> live));
        }

        Lists in(String language) {
            return lists.computeIfAbsent(language, code -> lists(all, code));
        }
    }

    private final Transactions transactions;
    private final Published published;
    private final ContentStore contents;
    private final StateStore state;
    private final Clock clock;
    private final Office office;
    private volatile Snapshot snapshot = new Snapshot(null, -1, 0, Instant.MIN, List.of());

    @Activate
    public Catalog(
            @Reference Transactions transactions,
            @Reference Published published,
            @Reference ContentStore contents,
            @Reference StateStore state,
            @Reference Clock clock,
            @Reference Office office) {
        this.transactions = transactions;
        this.published = published;
        this.contents = contents;
        this.state = state;
        this.clock = clock;
        this.office = office;
    }

    /** The text of this kind and slug, if the public may read it now. */
    public Optional<Published.Live> find(Kind kind, String slug) {
        return Optional.ofNullable(fresh().byId.get(kind.id(slug)));
    }

    /** The lists as they are now. */
    public Lists lists(Locale locale) {
        return fresh().in(locale.getLanguage());
    }

    /** The lists as this node has last seen them; asks nobody. */
    public Lists known(Locale locale) {
        return snapshot.in(locale.getLanguage());
    }

    /** Changes whenever a published text or the office's profile changes, by hand or by the clock; the same on every node. */
    public long revision() {
        return fresh().revision;
    }

    /** Everything published, as it is now. */
    public List<Published.Live> all() {
        return fresh().all;
    }

    private Snapshot fresh() {
        long changes = state.revision(StateStore.CONTENT);
        Snapshot known = snapshot;
        Instant now = clock.instant();
        OfficeProfile profile = office.profile();
        if (profile.equals(known.profile) && changes == known.changes && now.isBefore(known.nextChange)) {
            return known;
        }
        Snapshot found = transactions.read(work -> {
            List<Published.Live> all = new ArrayList<>();
            Instant last = Instant.EPOCH;
            Instant next = Instant.MAX;
            for (Kind kind : Kind.values()) {
                all.addAll(published.all(work, kind, now));
                for (Content content : contents.all(work, kind)) {
                    last = max(last, content.schedule().lastChange(now).orElse(Instant.EPOCH));
                    next = min(next, content.schedule().nextChange(now).orElse(Instant.MAX));
                }
            }
            return new Snapshot(profile, changes, changes * 31 + Objects.hash(last, profile), next, List.copyOf(all));
        });
        snapshot = found;
        return found;
    }

    private static Lists lists(List<Published.Live> all, String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        List<Card> cards = of(all, ServiceBody.class)
                .map(live -> card((ServiceBody) live.body(), language))
                .sorted(Comparator.comparing(Card::title, collator))
                .toList();
        List<News> news = of(all, NewsBody.class)
                .map(live -> news(live, language))
                .sorted(Comparator.comparing(News::from).reversed().thenComparing(News::slug))
                .toList();
        List<Leaf> pages = of(all, PageBody.class)
                .map(live -> {
                    Said title = title(live.body(), language);
                    return new Leaf(live.body().slug(), live.content().path(), title.one(), title.language());
                })
                .sorted(Comparator.comparing(Leaf::title, collator))
                .toList();
        List<Topic> topics = Topics.ALL.stream()
                .map(code -> new Topic(code, cards.stream().filter(card -> card.topic.equals(code)).toList()))
                .filter(topic -> !topic.cards.isEmpty())
                .toList();
        return new Lists(cards, cards.stream().filter(Card::popular).toList(), topics, news, pages);
    }

    private static Stream<Published.Live> of(List<Published.Live> all, Class<? extends Body> type) {
        return all.stream().filter(live -> type.isInstance(live.body()));
    }

    private static Card card(ServiceBody body, String language) {
        ServiceView view = ServiceView.of(body, language);
        return new Card(
                body.slug(),
                Kind.SERVICE.path(body.slug()),
                view.title().one(),
                view.summary().one(),
                view.title().language(),
                body.topic(),
                body.popular(),
                !body.links().forms().isEmpty(),
                !body.links().booking().isEmpty());
    }

    private static News news(Published.Live live, String language) {
        NewsBody body = (NewsBody) live.body();
        Said title = title(body, language);
        Schedule schedule = live.content().schedule();
        Schedule.Slot slot = schedule.next() != null && schedule.next().version() == live.version()
                ? schedule.next()
                : schedule.current();
        return new News(
                body.slug(),
                live.content().path(),
                title.one(),
                paragraphs(body, language),
                title.language(),
                body.operation(),
                slot.from(),
                slot.to());
    }

    /** The words of news in this language. */
    private static Said paragraphs(NewsBody body, String language) {
        NewsBody.Text text = body.texts().get(language);
        NewsBody.Text czech = body.texts().get(Body.FIRST_LANGUAGE);
        return Said.text(text == null ? "" : text.body(), czech == null ? "" : czech.body(), language);
    }

    private static Said title(Body body, String language) {
        return Said.text(
                body.titles().getOrDefault(language, ""), body.titles().getOrDefault(Body.FIRST_LANGUAGE, ""), language);
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
