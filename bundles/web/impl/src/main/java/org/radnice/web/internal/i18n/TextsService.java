package org.radnice.web.internal.i18n;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.radnice.web.api.Texts;

/** The texts of the bundle that asks. */
@Component(scope = ServiceScope.BUNDLE)
public final class TextsService implements Texts {

    private final Catalogues catalogues;
    private final Catalogue texts;

    @Activate
    public TextsService(ComponentContext context, @Reference Catalogues catalogues) {
        this.catalogues = catalogues;
        this.texts = catalogues.of(context.getUsingBundle());
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    @Override
    public boolean knows(String key) {
        return texts.knows(key);
    }

    @Override
    public Optional<String> ofModule(String code, Locale locale, String key, Object... arguments) {
        return catalogues.foreign(code, locale, key, arguments);
    }
}
