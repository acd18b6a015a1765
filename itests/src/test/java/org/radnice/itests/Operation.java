package org.radnice.itests;

import java.time.Duration;
import java.util.List;

/**
 * A published operation: a line of {@code web:operations}.
 *
 * @param kind {@code PAGE}, {@code REST} or {@code SOAP}
 * @param path with its variables; of SOAP with {@code #} and the name of the operation
 * @param audit code of the entry that it leaves, or an empty string
 */
record Operation(String module, String kind, String method, String path, String permission, String audit) {

    /** Those of all modules of a server that has just started. */
    static List<Operation> published(Distribution server) {
        Await.until(
                "all modules are published",
                Duration.ofSeconds(90),
                () -> read(server).stream().map(Operation::module).distinct().count() >= 4);
        return read(server);
    }

    private static List<Operation> read(Distribution server) {
        return Table.rows(server.shell("web:operations"))
                .filter(columns -> columns.size() == 6 && columns.get(1).matches("PAGE|REST|SOAP"))
                .map(columns -> new Operation(
                        columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4), columns.get(5)))
                .toList();
    }

    /** Method and path. */
    String name() {
        return method + " " + path;
    }
}
