package org.radnice.portal.internal.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something said on a page, with the language when it is not the page's: where a translation is missing, Czech stands there and
 * is marked, so that a screen reader pronounces it right.
 *
 * @param lines paragraphs or items
 * @param language code when it differs from the page's, or empty
 */
public record Said(List<String> lines, String language) {

    private static final String DASH = "- ";

    static final Said NOTHING = new Said(List.of(), "");

    static Said text(String wanted, String czech, String language) {
        return list(paragraphs(wanted), paragraphs(czech), language);
    }

    static Said list(List<String> wanted, List<String> czech, String language) {
        if (!wanted.isEmpty()) {
            return new Said(wanted, "");
        }
        return czech.isEmpty() ? NOTHING : new Said(czech, language.equals(Body.FIRST_LANGUAGE) ? "" : Body.FIRST_LANGUAGE);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The whole on one line. */
    public String one() {
        return String.join(" ", bare());
    }

    /** The lines for programs, which are told nothing of lists. */
    public List<String> bare() {
        return lines.stream().map(Said::withoutDash).toList();
    }

    /**
     * Items that stand one after the other, or a paragraph.
     *
     * @param list whether the lines are items
     */
    public record Block(boolean list, List<String> lines) {}

    /** As a page shows it: lines that begin with a dash are items of a list. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            boolean item = line.startsWith(DASH);
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (item && last != null && last.list) {
                last.lines.add(withoutDash(line));
            } else {
                blocks.add(new Block(item, new ArrayList<>(List.of(withoutDash(line)))));
            }
        }
        return blocks;
    }

    private static String withoutDash(String line) {
        return line.startsWith(DASH) ? line.substring(DASH.length()) : line;
    }

    /** The paragraphs of a text, which are separated by empty lines, and the items of its lists, which need none. */
    static List<String> paragraphs(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\R\\s*\\R|\\R(?=- )")).map(String::strip).toList();
    }
}
