package org.radnice.forms.internal.workflow;

import org.radnice.forms.api.SubmissionStatus.Side;

/** Something that is done to a submission. */
public enum Action {
    /** The sender's identity was confirmed (500/2004 Sb. § 37 (4)). */
    CONFIRM(Side.OFFICE),
    /** The time for confirming has run out. */
    LAPSE(Side.SYSTEM),
    /** An official begins to work on it. */
    TAKE_OVER(Side.OFFICE),
    /** It goes to a colleague. */
    HAND_OVER(Side.OFFICE),
    /** A note that only the office sees. */
    NOTE(Side.OFFICE),
    /** A message to the sender. */
    MESSAGE(Side.OFFICE),
    /** The sender is asked to complete it (500/2004 Sb. § 37 (3)). */
    REQUEST_COMPLETION(Side.OFFICE),
    /** The sender answers such a request. */
    COMPLETE(Side.CITIZEN),
    /** It is dealt with. */
    DECIDE(Side.OFFICE),
    /** The sender takes it back (500/2004 Sb. § 45 (4)). */
    WITHDRAW(Side.CITIZEN);

    private final Side side;

    Action(Side side) {
        this.side = side;
    }

    /** Whose action it is. */
    public Side side() {
        return side;
    }
}
