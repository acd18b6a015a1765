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
        server.shell("module:list").lines().forEach(line -> {
            String[] columns = line.split("[|\\u2502]", -1);
            if (columns.length == 6 && columns[0].strip().matches("[a-z][a-z0-9]*")) {
                modules.put(
                        columns[0].strip(),
                        new Module(versions(columns[1]), columns[2].strip(), columns[3].strip(), versions(columns[4])));
            }
        });
        return modules;
    }

    private static Set<String> versions(String column) {
        Set<String> versions = new TreeSet<>(Arrays.asList(column.strip().split(", *")));
        versions.remove("");
        return versions;
    }
}
