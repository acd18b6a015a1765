package org.radnice.web.api;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Renders templates of the asking module's bundle outside of a page, for documents; a bundle-scoped service. */
@ProviderType
public interface Templates {

    /**
     * Renders with everything escaped for HTML.
     *
     * @param template name in the module's {@code templates/}, without the ending {@code .peb}
     */
    String render(String template, Locale locale, Map<String, Object> model);
}
