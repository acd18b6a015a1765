package org.radnice.forms.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The published forms, and submissions from their senders' side. The caller is the one of the current call. */
@ProviderType
public interface Forms {

    /** The newest published version of each form, by Czech title. */
    List<FormDefinition> published();

    /** The newest published version of the form. */
    Optional<FormDefinition> find(String id);

    /**
     * Files a form: checks the answers, and stores the submission, its first event and its audit entry in one transaction.
     * Answers to questions that are not asked are dropped. When the caller's identity is less than the law asks for, the
     * submission is taken and has to be confirmed (500/2004 Sb. § 37 (4)).
     *
     * @throws FormNotFoundException when there is no such form
     * @throws AnswersInvalidException when an answer is missing or breaks a rule
     * @throws KeyReusedException when the key was used for another request
     */
    Receipt submit(SubmitRequest request);

    /**
     * Where a submission stands.
     *
     * @param secret the access secret; may be empty when the caller's account has filed it
     * @throws SubmissionNotFoundException when there is none, or the secret is wrong and it is not the caller's
     */
    SubmissionStatus status(String reference, String secret);
}
