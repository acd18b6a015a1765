package org.radnice.forms.internal.logic;

/** What {@code val} and {@code var} read: the data, and inside of an iteration the item with its surroundings above it. */
record Scope(Scope above, Object value) {

    static Scope of(Object data) {
        return new Scope(null, data);
    }

    /** A scope for an item: one step up is what is known of the iteration, two steps up the surroundings. */
    Scope inner(Object about, Object item) {
        return new Scope(new Scope(this, about), item);
    }

    /** The scope so many steps up, or {@code null} above the outermost. */
    Scope up(int steps) {
        Scope at = this;
        for (int i = 0; i < steps && at != null; i++) {
            at = at.above;
        }
        return at;
    }
}
