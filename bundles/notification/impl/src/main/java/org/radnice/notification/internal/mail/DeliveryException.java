package org.radnice.notification.internal.mail;

/** A message was not taken. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    DeliveryException(String problem, boolean permanent, Throwable cause) {
        super(problem, cause);
        this.permanent = permanent;
    }

    /** Whether trying again makes no sense. */
    public boolean permanent() {
        return permanent;
    }
}
