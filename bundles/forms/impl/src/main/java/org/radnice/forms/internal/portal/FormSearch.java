package org.radnice.forms.internal.portal;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.Catalog;
import org.radnice.kernel.api.search.SearchDocument;
import org.radnice.kernel.api.search.SearchSource;

/** Forms in the search. */
@Component
public final class FormSearch implements SearchSource {

    private final Catalog catalog;

    /** Called by Declarative Services. */
    @Activate
    public FormSearch(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public long revision() {
        return catalog.revision();
    }

    @Override
    public Stream<SearchDocument> documents() {
        return catalog.all().stream()
                .flatMap(form -> form.title().texts().keySet().stream()
                        .map(language -> document(form, Locale.forLanguageTag(language))));
    }

    private static SearchDocument document(FormDefinition form, Locale locale) {
        return new SearchDocument(
                form.id(),
                locale,
                form.title().in(locale),
                form.keywords(),
                form.summary().in(locale),
                form.needs().stream().map(need -> need.in(locale)).collect(Collectors.joining(" ")),
                "/formulare/" + form.id(),
                "forms.kind.form");
    }
}
