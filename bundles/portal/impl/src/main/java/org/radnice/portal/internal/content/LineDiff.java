package org.radnice.portal.internal.content;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line (longest common subsequence). */
public final class LineDiff {

    /** What happened to a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line of the comparison. */
    public record Line(Change change, String text) {}

    private LineDiff() {}

    /** The lines of both texts in reading order, removed ones before added ones. */
    public static List<Line> compare(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Change.SAME, before.get(i)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Change.ADDED, after.get(j)));
                j++;
            }
        }
        return lines;
    }
}
