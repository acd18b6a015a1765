package org.radnice.forms.internal.logic;

/** Counts what one evaluation does and stops it at its limits. */
final class Budget {

    /** An expression of a form has a few dozens of operations; a loop over its largest list some thousands. */
    static final int OPERATIONS = 50_000;
    /** Longest text and longest list that an expression may make. */
    static final int SIZE = 100_000;

    private int left = OPERATIONS;

    void take() {
        take(1);
    }

    void take(int operations) {
        left -= operations;
        if (left < 0) {
            throw LogicFault.limit("Too Many Operations");
        }
    }

    static void size(int size) {
        if (size > SIZE) {
            throw LogicFault.limit("Value Too Large");
        }
    }
}
