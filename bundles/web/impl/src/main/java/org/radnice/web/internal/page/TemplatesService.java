package org.radnice.web.internal.page;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.radnice.web.api.Templates;

/** Renders the templates of the bundle that asks. */
@Component(scope = ServiceScope.BUNDLE)
public final class TemplatesService implements Templates {

    private final TemplateEngine engine;

    @Activate
    public TemplatesService(ComponentContext context, @Reference Engines engines) {
        this.engine = engines.of(context.getUsingBundle()).engine();
    }

    @Override
    public String render(String template, Locale locale, Map<String, Object> model) {
        return engine.render(template, locale, model);
    }
}
