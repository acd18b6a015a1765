package org.radnice.search.internal.store;

import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.search.Synonyms;
import org.radnice.search.internal.SynonymRule;

/** The synonyms in the database. */
@Component(service = {Synonyms.class, SynonymStore.class})
public final class SynonymStore implements Synonyms {

    private final Transactions transactions;

    /** Called by Declarative Services. */
    @Activate
    public SynonymStore(
            @Reference Transactions transactions, @Reference(target = "(module=search)") SchemaVersion schema) {
        this.transactions = transactions;
    }

    @Override
    public List<List<String>> groups() {
        return transactions.read(work -> work.entities()
                .createQuery("SELECT g FROM SynonymGroup g ORDER BY g.position", SynonymGroup.class)
                .getResultStream()
                .map(SynonymGroup::words)
                .toList());
    }

    @Override
    public void replace(List<List<String>> groups) {
        List<List<String>> tidied = SynonymRule.tidied(groups);
        List<Violation> violations = SynonymRule.violations(tidied);
        if (!violations.isEmpty()) {
            throw new InvalidSynonymsException(violations);
        }
        transactions.write(work -> {
            work.entities().createQuery("DELETE FROM SynonymGroup g").executeUpdate();
            IntStream.range(0, tidied.size())
                    .forEach(i -> work.entities().persist(new SynonymGroup(i, tidied.get(i))));
            return null;
        });
    }
}
