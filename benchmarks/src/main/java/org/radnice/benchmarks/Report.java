package org.radnice.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints each number beside the one that it is compared with, and whether the bound holds. */
final class Report {

    private final PrintStream out;
    private int missed;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf("%n== %s%n", text);
    }

    void line(String text) {
        out.println("   " + text);
    }

    /** A value that must be at most so many times the peer's. */
    void atMost(String what, double value, String peer, double peerValue, double times, String unit) {
        double ratio = value / peerValue;
        verdict(ratio <= times, "%s: %.1f %s = %.2f x %s (%.1f %s), at most %.1f x"
                .formatted(what, value, unit, ratio, peer, peerValue, unit, times));
    }

    /** A value that must be at least this share of the peer's. */
    void atLeast(String what, double value, String peer, double peerValue, double share, String unit) {
        double ratio = value / peerValue;
        verdict(ratio >= share, "%s: %.0f %s = %.0f %% of %s (%.0f %s), at least %.0f %%"
                .formatted(what, value, unit, ratio * 100, peer, peerValue, unit, share * 100));
    }

    /** A fact that must hold. */
    void holds(boolean holds, String what) {
        verdict(holds, what);
    }

    /** How many bounds were missed. */
    int missed() {
        return missed;
    }

    private void verdict(boolean holds, String text) {
        if (!holds) {
            missed++;
        }
        out.println((holds ? "ok " : "NO ") + String.format(Locale.ROOT, "%s", text));
    }
}
