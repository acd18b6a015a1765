package org.radnice.search.internal;

import java.util.Set;

/**
 * How one round over the sources went.
 *
 * @param ended when, in nanoseconds of this process
 * @param sources that were there
 * @param failing names of those that could not be indexed
 * @param synonyms whether the synonyms could be read
 */
record Round(long ended, int sources, Set<String> failing, boolean synonyms) {

    Round {
        failing = Set.copyOf(failing);
    }
}
