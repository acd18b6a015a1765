package org.radnice.forms.internal.store;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.submission.Document;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** Files of drafts and submissions in the database; their contents are in the file store. */
@Component(service = DocumentStore.class)
public final class DocumentStore {

    /** Called by Declarative Services; the schema is only waited for. */
    @Activate
    public DocumentStore(@Reference(target = "(module=forms)") SchemaVersion schema) {}

    /** For tests. */
    public DocumentStore() {}

    /** Adds a document to a draft or a submission. */
    public void add(UnitOfWork work, String owner, Document document) {
        work.entities().persist(new DocumentEntity(owner, document));
    }

    /** Documents of a draft or a submission, oldest first. */
    public List<Document> of(UnitOfWork work, String owner) {
        return work.entities()
                .createQuery("SELECT d FROM DocumentEntity d WHERE d.owner = :owner ORDER BY d.id", DocumentEntity.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(DocumentEntity::document)
                .toList();
    }

    /** The document, when it belongs to this owner. */
    public Optional<Document> find(UnitOfWork work, String owner, String id) {
        return work.find(DocumentEntity.class, id)
                .filter(entity -> entity.owner().equals(owner))
                .map(DocumentEntity::document);
    }

    /** All documents of the draft become the submission's. */
    public void pass(UnitOfWork work, String draft, String submission) {
        work.entities()
                .createQuery("UPDATE DocumentEntity d SET d.owner = :submission WHERE d.owner = :draft")
                .setParameter("submission", submission)
                .setParameter("draft", draft)
                .executeUpdate();
    }

    /** Removes the row of the document. */
    public void remove(UnitOfWork work, String id) {
        work.find(DocumentEntity.class, id).ifPresent(work.entities()::remove);
    }
}
