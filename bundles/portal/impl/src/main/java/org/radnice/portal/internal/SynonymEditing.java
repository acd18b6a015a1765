package org.radnice.portal.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.Transactions;

/** Changes the office's synonyms, which the search module keeps. */
@Component(service = SynonymEditing.class)
public final class SynonymEditing {

    private final Transactions transactions;
    private final SynonymsHolder synonyms;
    private final AuditHolder audit;

    @Activate
    public SynonymEditing(
            @Reference Transactions transactions, @Reference SynonymsHolder synonyms, @Reference AuditHolder audit) {
        this.transactions = transactions;
        this.synonyms = synonyms;
        this.audit = audit;
    }

    /**
     * Puts these groups in the place of all others.
     *
     * @throws org.radnice.kernel.api.error.InvalidException when they break a rule
     */
    public void replace(List<List<String>> groups) {
        transactions.write(work -> {
            synonyms.get().replace(groups);
            audit.get().record("portal.synonym.changed", "synonyms", Map.of("groups", String.valueOf(groups.size())));
            return null;
        });
    }
}
