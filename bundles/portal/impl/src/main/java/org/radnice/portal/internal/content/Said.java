package org.radnice.portal.internal.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something said on a page, with the language when it is not the page's: where a translation is missing, Czech stands there and
 * is marked, so that a screen reader pronounces it right.
 *
 * @param blocks as a page shows it
 * @param lines the same for programs and for a search, which are told nothing of lists
 * @param language code when it differs from the page's, or empty
 */
public record Said(List<Block> blocks, List<String> lines, String language) {

    /**
     * Items that stand one after the other, or a paragraph.
     *
     * @param list whether the lines are items
     */
    public record Block(boolean list, List<String> lines) {}

    private static final String DASH = "- ";

    static final Said NOTHING = new Said(List.of(), "");

    private Said(List<Block> blocks, String language) {
        this(blocks, blocks.stream().flatMap(block -> block.lines.stream()).toList(), language);
    }

    /** Of texts whose paragraphs are separated by empty lines; lines that begin with a dash are items of a list. */
    static Said text(String wanted, String czech, String language) {
        return of(blocks(wanted), blocks(czech), language);
    }

    /** Of items. */
    static Said list(List<String> wanted, List<String> czech, String language) {
        return of(items(wanted), items(czech), language);
    }

    private static Said of(List<Block> wanted, List<Block> czech, String language) {
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
        return String.join(" ", lines);
    }

    private static List<Block> items(List<String> items) {
        return items.isEmpty() ? List.of() : List.of(new Block(true, List.copyOf(items)));
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : paragraphs(text)) {
            boolean item = line.startsWith(DASH);
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (item && last != null && last.list) {
                last.lines.add(line.substring(DASH.length()));
            } else {
                blocks.add(new Block(item, new ArrayList<>(List.of(item ? line.substring(DASH.length()) : line))));
            }
        }
        return List.copyOf(blocks);
    }

    private static List<String> paragraphs(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\R\\s*\\R|\\R(?=- )")).map(String::strip).toList();
    }
}
