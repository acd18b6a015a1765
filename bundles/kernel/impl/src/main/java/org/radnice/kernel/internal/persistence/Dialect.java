package org.radnice.kernel.internal.persistence;

import java.util.Map;

/** All differences between the two databases, in one place. */
public enum Dialect {
    DERBY(
            "derby",
            "derby(BooleanTypeName=BOOLEAN,BooleanRepresentation=BOOLEAN)",
            Map.of("blob", "BLOB", "clob", "CLOB"),
            "",
            ""),
    POSTGRESQL(
            "postgresql",
            "postgres",
            Map.of("blob", "BYTEA", "clob", "TEXT"),
            " FOR UPDATE SKIP LOCKED",
            "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");

    private final String label;
    private final String dictionary;
    private final Map<String, String> types;
    private final String skipLocked;
    private final String clock;

    Dialect(String label, String dictionary, Map<String, String> types, String skipLocked, String clock) {
        this.label = label;
        this.dictionary = dictionary;
        this.types = types;
        this.skipLocked = skipLocked;
        this.clock = clock;
    }

    /** As administrators and migration scripts call it. */
    public String label() {
        return label;
    }

    /** Value of {@code openjpa.jdbc.DBDictionary}; set explicitly, so that no connection is needed to find it out. */
    String dictionary() {
        return dictionary;
    }

    /** What stands for {@code ${name}} in migration scripts. */
    public Map<String, String> placeholders() {
        // Instants are numbers (milliseconds since 1970): what a timestamp column means depends on the zone of the JVM, and
        // twice a year two hours are one.
        return Map.of("blob", types.get("blob"), "clob", types.get("clob"), "instant", "BIGINT");
    }

    /**
     * Ends a SELECT so that rows which another node is claiming are passed over. Derby has one process, whose one claiming
     * thread needs no lock.
     */
    public String skipLocked() {
        return skipLocked;
    }

    /**
     * Asks for the time of the database in milliseconds since 1970; an empty string where the database runs in this process and
     * has its clock.
     */
    public String clock() {
        return clock;
    }

    /** Whether only one process at a time can have the database open. */
    public boolean singleProcess() {
        return this == DERBY;
    }

    static Dialect of(String url) {
        if (url.startsWith("jdbc:derby:")) {
            return DERBY;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("database.url must begin with jdbc:derby: or jdbc:postgresql:");
    }
}
