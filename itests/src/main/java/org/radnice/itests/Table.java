package org.radnice.itests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A table as commands of the shell print them. */
public final class Table {

    private Table() {}

    /** The cells of each line that has columns, the line of titles included. */
    public static Stream<List<String>> rows(String output) {
        return output.lines()
                .map(line -> line.split("[|\\u2502]", -1))
                .filter(columns -> columns.length > 1)
                .map(columns -> Arrays.stream(columns).map(String::strip).toList());
    }

    /** How many events wait for their handlers, by the server's {@code outbox:list}. */
    public static long waiting(Distribution server) {
        return rows(server.shell("outbox:list"))
                .filter(columns -> columns.size() > 3 && columns.get(2).matches("\\d+"))
                .mapToLong(columns -> Long.parseLong(columns.get(2)))
                .sum();
    }
}
