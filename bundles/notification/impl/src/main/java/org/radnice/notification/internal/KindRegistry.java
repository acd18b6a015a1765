package org.radnice.notification.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.notification.api.MessageKindSource;
import org.radnice.notification.api.MessageKindSource.Kind;

/** All kinds of messages that the present modules send. */
@Component(service = KindRegistry.class)
public final class KindRegistry {

    private final List<MessageKindSource> sources = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(MessageKindSource source) {
        sources.add(source);
    }

    void removeSource(MessageKindSource source) {
        sources.remove(source);
    }

    /** The kind of this code; while two generations of its module run, either one's. */
    public Optional<Kind> find(String code) {
        return kinds().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** All kinds by code. */
    public List<Kind> all() {
        return kinds()
                .collect(Collectors.toMap(Kind::code, kind -> kind, (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Kind::code))
                .toList();
    }

    private Stream<Kind> kinds() {
        return sources.stream().flatMap(source -> source.kinds().stream());
    }
}
