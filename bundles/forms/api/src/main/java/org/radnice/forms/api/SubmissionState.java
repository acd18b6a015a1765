package org.radnice.forms.api;

/** Where a submission stands. */
public enum SubmissionState {
    /** Waits for somebody of the office to take it over. */
    RECEIVED,
    /** Came without the identity that its law asks for, and waits to be confirmed (500/2004 Sb. § 37 (4)). */
    TO_CONFIRM,
    /** Somebody of the office works on it. */
    IN_PROGRESS,
    /** The citizen has been asked to complete it (500/2004 Sb. § 37 (3)). */
    WAITING_FOR_CITIZEN,
    /** Dealt with. */
    DECIDED,
    /** Taken back by the citizen (500/2004 Sb. § 45 (4)). */
    WITHDRAWN,
    /** Was not confirmed in time, and so has no effect. */
    LAPSED;

    /** Whether nothing more can happen to it. */
    public boolean isFinal() {
        return this == DECIDED || this == WITHDRAWN || this == LAPSED;
    }
}
