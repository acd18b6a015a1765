package org.radnice.forms.internal.web;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.security.api.AuditNames;
import org.radnice.web.api.Texts;

/** How people call what the module writes into the audit trail. */
@Component(service = AuditNames.class)
public final class FormsAuditNames implements AuditNames {

    private final Texts texts;

    @Activate
    public FormsAuditNames(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> name(String code, Locale locale) {
        return texts.find(locale, "audit." + code);
    }
}
