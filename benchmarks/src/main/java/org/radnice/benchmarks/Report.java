package org.radnice.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints each number beside the one that it is compared with, and whether the bound holds. */
final class Report {

    /**
     * A number.
     *
     * @param part of the suite
     * @param what was measured
     * @param value with its unit
     * @param peer what it is compared with, or an empty string
     * @param bound in words, or an empty string
     * @param verdict {@code holds}, {@code missed}, or an empty string where there is no bound
     */
    record Row(String part, String what, String value, String peer, String bound, String verdict) {}

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private String part = "";

    Report(PrintStream out) {
        this.out = out;
    }

    /** What follows belongs to this part. */
    void title(String name) {
        part = name;
        out.printf("%n== %s%n", name);
    }

    /** A line for whoever looks on. */
    void line(String text) {
        out.println("         " + text);
    }

    /** A number without a bound. */
    void note(String what, String value, String peer) {
        add(new Row(part, what, value, peer, "", ""));
    }

    /** A value that must be at most so many times the peer's. */
    void atMost(String what, double value, String peer, double peerValue, double times, String unit) {
        double ratio = value / peerValue;
        verdict(ratio <= times, what, number(value, unit), peer + " " + number(peerValue, unit),
                "%.2f times, at most %.2f".formatted(ratio, times));
    }

    /** A value that must be at least this share of the peer's. */
    void atLeast(String what, double value, String peer, double peerValue, double share, String unit) {
        double ratio = value / peerValue;
        verdict(ratio >= share, what, number(value, unit), peer + " " + number(peerValue, unit),
                "%.0f %%, at least %.0f %%".formatted(ratio * 100, share * 100));
    }

    /** A value that must be below this. */
    void below(String what, double value, double bound, String unit) {
        verdict(value < bound, what, number(value, unit), "", "below " + number(bound, unit));
    }

    /** A value that must not be above this. */
    void upTo(String what, double value, double bound, String unit) {
        verdict(value <= bound, what, number(value, unit), "", "at most " + number(bound, unit));
    }

    /** A fact that must hold. */
    void holds(boolean holds, String what, String value, String bound) {
        verdict(holds, what, value, "", bound);
    }

    /** How many bounds were missed. */
    long missed() {
        return rows.stream().filter(row -> row.verdict().equals("missed")).count();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private void verdict(boolean holds, String what, String value, String peer, String bound) {
        add(new Row(part, what, value, peer, bound, holds ? "holds" : "missed"));
    }

    private void add(Row row) {
        rows.add(row);
        String beside = row.peer().isEmpty() ? "" : "; " + row.peer();
        String bound = row.bound().isEmpty() ? "" : "; " + row.bound();
        out.printf("%-8s %s: %s%s%s%n", row.verdict(), row.what(), row.value(), beside, bound);
    }

    private static String number(double value, String unit) {
        return (value < 100 && value != Math.rint(value) ? "%.1f" : "%.0f").formatted(value) + " " + unit;
    }
}
