package org.radnice.security.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.security.api.AuditNames;

/** What the present modules call the actions in the audit trail. */
@Component(service = AuditVocabulary.class)
public final class AuditVocabulary {

    private final List<AuditNames> sources = new CopyOnWriteArrayList<>();

    @Activate
    public AuditVocabulary() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSource(AuditNames source) {
        sources.add(source);
    }

    void unbindSource(AuditNames source) {
        sources.remove(source);
    }

    /** The name of the action; empty when its module has gone or gives none. */
    public Optional<String> name(String code, Locale locale) {
        return sources.stream().flatMap(source -> source.name(code, locale).stream()).findFirst();
    }
}
