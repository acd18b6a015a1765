package org.radnice.portal.internal.content;

/** How far a version has come. */
public enum VersionState {
    /** Its authors write. */
    DRAFT,
    /** Waits for a second reader. */
    SUBMITTED,
    /** A second reader agrees; it may be published. */
    APPROVED,
    /** Is, was or will be seen by the public; never changes any more. */
    PUBLISHED,
    /** Given up. */
    DISCARDED;

    /** Whether it can still become the next public version. */
    public boolean open() {
        return this == DRAFT || this == SUBMITTED || this == APPROVED;
    }
}
