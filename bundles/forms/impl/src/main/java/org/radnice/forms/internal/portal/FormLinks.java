package org.radnice.forms.internal.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.Catalog;
import org.radnice.portal.api.ServiceLinkSource;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** Forms on service pages: those that the page names, and those that name the page. */
@Component
public final class FormLinks implements ServiceLinkSource {

    private final Catalog catalog;
    private final Texts texts;

    /** Called by Declarative Services. */
    @Activate
    public FormLinks(@Reference Catalog catalog, @Reference Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "forms";
    }

    @Override
    public String kind() {
        return "form";
    }

    @Override
    public List<Action> actions(String service, List<String> references, Locale locale) {
        List<Action> actions = new ArrayList<>();
        for (FormDefinition form : catalog.all()) {
            if (references.contains(form.id()) || form.service().equals(service)) {
                String identity = form.identity().required().name().toLowerCase(Locale.ROOT).replace('_', '-');
                actions.add(new Action(
                        "form",
                        new Link("/formulare/" + form.id(), form.title().in(locale)),
                        texts.text(locale, "forms.action.note." + identity)));
            }
        }
        return actions;
    }
}
