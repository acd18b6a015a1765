package org.radnice.forms.internal.submission;

/** Ways in which a sender confirms a submission of theirs (500/2004 Sb. § 37 (4), 280/2009 Sb. § 71 (1)). */
public enum Confirmation {
    /** Signed at the office. */
    IN_PERSON,
    /** Signed paper by post. */
    BY_POST,
    /** Message from the sender's data box. */
    BY_DATA_BOX,
    /** Document with a recognised electronic signature. */
    BY_SIGNATURE,
    /** By signing in with the identity that the form asks for. */
    BY_SIGN_IN
}
