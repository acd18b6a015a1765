package org.radnice.kernel.internal;

import org.radnice.kernel.api.error.DomainException;

/** What may be kept and shown of an error: its kind, and never its message, which may hold personal data. */
public final class Failures {

    private static final int LONGEST = 200;

    private Failures() {}

    /** Class of the error, with the code of a domain error. */
    public static String label(Throwable error) {
        String name = error.getClass().getSimpleName();
        String label = error instanceof DomainException domain ? name + " " + domain.code() : name;
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    }
}
