package org.radnice.portal.internal.content;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which version of a text the public sees, and when. A pure value: the answer follows from the clock alone, so that no job has
 * to run at the moment when a version begins or ends.
 *
 * @param current version that is or was last in force, or {@code null}
 * @param next version that replaces it later, or {@code null}
 */
public record Schedule(Slot current, Slot next) {

    /** Nothing is published. */
    public static final Schedule NONE = new Schedule(null, null);

    /**
     * A version and its time.
     *
     * @param version number of the version, from 1
     * @param from first moment
     * @param to first moment when it is over, or {@code null} for no end
     */
    public record Slot(int version, Instant from, Instant to) {

        public Slot {
            Objects.requireNonNull(from, "from");
            if (version < 1) {
                throw new IllegalArgumentException("version " + version);
            }
        }

        private boolean covers(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    /** Number of the version in force, or 0. A version that has begun replaces the older one even after its own end. */
    public int at(Instant now) {
        Slot slot = rolled(now).current;
        return slot != null && slot.covers(now) ? slot.version : 0;
    }

    /** The schedule with one more version, from now when the given beginning has passed. */
    public Schedule publish(int version, Instant from, Instant to, Instant now) {
        Schedule rolled = rolled(now);
        return from.isAfter(now)
                ? new Schedule(rolled.current, new Slot(version, from, to))
                : new Schedule(new Slot(version, now, to), null);
    }

    /** The schedule after everything has been withdrawn, what was planned too. */
    public Schedule withdraw(Instant now) {
        Slot slot = rolled(now).current;
        return new Schedule(slot == null || !slot.covers(now) ? slot : new Slot(slot.version, slot.from, now), null);
    }

    /** When the answer of {@link #at} changes next, if nobody changes the schedule. */
    public Optional<Instant> nextChange(Instant now) {
        return boundaries().filter(boundary -> boundary.isAfter(now)).min(Instant::compareTo);
    }

    /** The last moment at which the answer changed by the clock, if there is one. */
    public Optional<Instant> lastChange(Instant now) {
        return boundaries().filter(boundary -> !boundary.isAfter(now)).max(Instant::compareTo);
    }

    private Stream<Instant> boundaries() {
        return Stream.of(current, next)
                .filter(Objects::nonNull)
                .flatMap(slot -> Stream.of(slot.from, slot.to))
                .filter(Objects::nonNull);
    }

    private Schedule rolled(Instant now) {
        return next != null && !now.isBefore(next.from) ? new Schedule(next, null) : this;
    }
}
