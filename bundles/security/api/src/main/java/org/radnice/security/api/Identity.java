package org.radnice.security.api;

/** How sure the office can be of who a caller is; each value includes those before it. */
public enum Identity {
    /** Nothing is known. */
    NONE,
    /** An account whose e-mail address has been confirmed. The person behind it is not proved. */
    ACCOUNT,
    /** Came through the person's own data box (300/2008 Sb. § 18). */
    DATA_BOX,
    /** Signed with a recognised electronic signature (297/2016 Sb. § 6), or proved by the national identity scheme. */
    RECOGNISED
}
