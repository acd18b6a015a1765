package org.radnice.forms.internal;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmissionNotFoundException;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.forms.internal.submission.References;
import org.radnice.forms.internal.submission.Secrets;
import org.radnice.forms.internal.submission.Submission;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Caller;

/** Lets a sender to their submission: by the secret, by their account, or because they have shown the secret before. */
@Component(service = Access.class)
public final class Access {

    /**
     * With what somebody comes.
     *
     * @param reference number of the submission, as typed
     * @param secret as typed, or empty
     * @param granted whether this session has shown the secret before
     */
    public record Pass(String reference, String secret, boolean granted) {

        public Pass {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(secret, "secret");
        }

        /** With a secret. */
        public static Pass secret(String reference, String secret) {
            return new Pass(reference, secret, false);
        }
    }

    private final SubmissionStore submissions;
    private final CallersHolder callers;

    /** Called by Declarative Services. */
    @Activate
    public Access(@Reference SubmissionStore submissions, @Reference CallersHolder callers) {
        this.submissions = submissions;
        this.callers = callers;
    }

    /**
     * The submission.
     *
     * @throws SubmissionNotFoundException when there is none, or it is not theirs: both look alike
     */
    Submission enter(UnitOfWork work, Pass pass) {
        Submission submission = submissions.byReference(work, References.normal(pass.reference()))
                .orElseThrow(SubmissionNotFoundException::new);
        if (pass.granted() || owns(submission) || Secrets.matches(pass.secret(), submission.filed().secretHash())) {
            return submission;
        }
        throw new SubmissionNotFoundException();
    }

    private boolean owns(Submission submission) {
        Caller caller = callers.get().current();
        return caller.signedIn() && caller.id().equals(submission.filed().account());
    }
}
