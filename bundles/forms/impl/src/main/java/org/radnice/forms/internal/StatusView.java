package org.radnice.forms.internal;

import java.util.List;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.api.SubmissionStatus;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.Entry;
import org.radnice.forms.internal.submission.Submission;

/** A submission as its sender may see it. */
final class StatusView {

    private StatusView() {}

    static SubmissionStatus of(Submission submission, FormDefinition form, List<Entry> entries, List<Document> documents) {
        Course course = submission.course();
        return new SubmissionStatus(
                submission.filed().reference(),
                form.id(),
                form.version(),
                form.title(),
                course.state(),
                submission.filed().receivedAt(),
                course.state() == SubmissionState.TO_CONFIRM ? course.confirmBy() : null,
                course.state() == SubmissionState.WAITING_FOR_CITIZEN ? course.answerBy() : null,
                course.dueOn(),
                course.outcome(),
                entries.stream().filter(Entry::shown).map(entry -> entry(entry, documents)).toList());
    }

    private static SubmissionStatus.Entry entry(Entry entry, List<Document> documents) {
        return new SubmissionStatus.Entry(
                entry.id(),
                entry.at(),
                entry.what(),
                entry.side(),
                entry.text(),
                entry.until(),
                documents.stream()
                        .filter(document -> cameWith(entry, document))
                        .map(document -> new SubmissionStatus.Document(
                                document.id(), document.name(), document.mediaType(), document.size()))
                        .toList());
    }

    /** What was sent with the form itself belongs to no entry, and came when it was submitted. */
    private static boolean cameWith(Entry entry, Document document) {
        return document.entry().isEmpty() ? entry.what().equals("submitted") : document.entry().equals(entry.id());
    }
}
