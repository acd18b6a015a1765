package org.radnice.kernel.internal.persistence;

/**
 * The persistence unit of a generation that is going away takes part in no new transaction. Trying the whole again finds the
 * services of the generation that stays.
 */
final class UnitGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnitGoneException() {
        super("The persistence unit is closed");
    }
}
