package org.radnice.forms.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.FormNotFoundException;
import org.radnice.forms.internal.answer.CompiledForm;
import org.radnice.forms.internal.definition.DefinitionReader;
import org.radnice.forms.internal.definition.DefinitionWriter;
import org.radnice.forms.internal.foreign.AuditHolder;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.persistence.Transactions;

/** Definitions as administrators import and export them. */
@Component(service = DefinitionService.class)
public final class DefinitionService {

    private final Transactions transactions;
    private final Catalog catalog;
    private final CallersHolder callers;
    private final AuditHolder audit;

    /** Called by Declarative Services. */
    @Activate
    public DefinitionService(
            @Reference Transactions transactions,
            @Reference Catalog catalog,
            @Reference CallersHolder callers,
            @Reference AuditHolder audit) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.callers = callers;
        this.audit = audit;
    }

    /** Current versions of all forms. */
    public List<FormDefinition> all() {
        return catalog.all();
    }

    /** The current version of the form. */
    public FormDefinition find(String id) {
        return catalog.current(id).map(CompiledForm::definition).orElseThrow(FormNotFoundException::new);
    }

    /** A definition as JSON for people. */
    public String json(FormDefinition form) {
        return Json.pretty(DefinitionWriter.write(form));
    }

    /**
     * Checks and publishes a definition.
     *
     * @throws org.radnice.forms.api.MalformedException when it is no JSON object
     * @throws org.radnice.forms.api.DefinitionInvalidException with everything that is wrong
     * @throws VersionExistsException when this version of the form is published with another content
     */
    public FormDefinition publish(String json) {
        callers.get().require(FormsPermissions.DEFINITION);
        FormDefinition form = DefinitionReader.read(json);
        return transactions.write(work -> {
            if (catalog.publish(work, form, callers.get().current().id())) {
                String version = String.valueOf(form.version());
                work.publish(new EventDraft("forms.definition.published", form.id(), Map.of("version", version)));
                audit.get().record("forms.definition.published", form.id(), Map.of("version", version));
            }
            return form;
        });
    }
}
