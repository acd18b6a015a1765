package org.radnice.portal.internal.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.portal.api.ServicePages;

/** Tells other modules which service pages there are. */
@Component
public final class PublishedServicePages implements ServicePages {

    private final Catalog catalog;

    @Activate
    public PublishedServicePages(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<Summary> find(String slug, Locale locale) {
        return all(locale).stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Summary> all(Locale locale) {
        return catalog.lists(locale).services().stream()
                .map(card -> new Summary(card.slug(), card.title(), card.path()))
                .toList();
    }
}
