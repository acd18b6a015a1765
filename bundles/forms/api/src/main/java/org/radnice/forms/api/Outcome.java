package org.radnice.forms.api;

/** How a submission was decided. */
public enum Outcome {
    /** What was asked for was granted. */
    GRANTED,
    /** What was asked for was refused. */
    REFUSED,
    /** Dealt with otherwise, without a decision on a right. */
    SETTLED
}
