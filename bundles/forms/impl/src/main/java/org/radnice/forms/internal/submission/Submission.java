package org.radnice.forms.internal.submission;

/**
 * A submission as stored.
 *
 * @param filed what was filed
 * @param course how far it has got
 * @param revision grows with each change
 */
public record Submission(Filed filed, Course course, int revision) {

    /** Its id. */
    public String id() {
        return filed.id();
    }

    /** This submission after a change. */
    public Submission with(Course changed) {
        return new Submission(filed, changed, revision);
    }
}
