package org.radnice.benchmarks;

/** A part of a suite, which can be run alone. */
interface Part {

    /** Measures and reports. */
    void run() throws Exception;
}
