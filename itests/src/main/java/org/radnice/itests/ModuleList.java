package org.radnice.itests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What {@code module:list} shows. */
public final class ModuleList {

    /**
     * A line of it.
     *
     * @param installed versions
     * @param state in words
     * @param health in words
     * @param available versions
     */
    public record Module(Set<String> installed, String state, String health, Set<String> available) {}

    private ModuleList() {}

    /** Asks the server. */
    public static Map<String, Module> of(Distribution server) {
        Map<String, Module> modules = new LinkedHashMap<>();
        Table.rows(server.shell("module:list")).forEach(columns -> {
            if (columns.size() == 6 && columns.get(0).matches("[a-z][a-z0-9]*")) {
                modules.put(
                        columns.get(0), new Module(versions(columns.get(1)), columns.get(2), columns.get(3), versions(columns.get(4))));
            }
        });
        return modules;
    }

    private static Set<String> versions(String column) {
        Set<String> versions = new TreeSet<>(Arrays.asList(column.split(", *")));
        versions.remove("");
        return versions;
    }
}
