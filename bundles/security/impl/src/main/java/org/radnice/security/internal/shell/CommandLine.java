package org.radnice.security.internal.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the audit trail may know of a command.
 *
 * @param name with its scope as it was typed, or {@code other}
 * @param arguments of commands that work on the system itself; empty for all that could tell of people
 */
record CommandLine(String name, String arguments) {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|#).*$");
    private static final Pattern BLOCK = Pattern.compile("\\{[^{}]*}");
    private static final Pattern NEXT = Pattern.compile("[;|&()\\r\\n]+");
    private static final Pattern SCOPED = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9-]*");
    private static final Set<String> OF_THE_SYSTEM = Set.of("module", "outbox");
    private static final String OTHER = "other";
    private static final int NAME = 60;
    private static final int ARGUMENTS = 200;

    /**
     * The commands of a line: the first one whatever it is, and all others that are known by their names. What stands in a block is only
     * defined: the script with which each session begins defines dozens.
     *
     * @param known names of commands without their scopes, which the shell takes as well
     */
    static List<CommandLine> read(String line, Set<String> known) {
        List<CommandLine> commands = new ArrayList<>();
        for (String part : NEXT.split(bare(line))) {
            CommandLine command = one(part.strip(), known);
            if (commands.isEmpty() || !command.name.equals(OTHER)) {
                commands.add(command);
            }
        }
        return commands;
    }

    private static String bare(String line) {
        String bare = QUOTED.matcher(COMMENT.matcher(line).replaceAll("")).replaceAll("''");
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = BLOCK.matcher(bare).replaceAll("''");
        }
        return bare.strip();
    }

    private static CommandLine one(String words, Set<String> known) {
        String[] split = words.split("\\s+", 2);
        String first = split[0];
        boolean scoped = SCOPED.matcher(first).matches() && first.length() <= NAME;
        boolean assigned = split.length > 1 && split[1].startsWith("=");
        if (assigned || !scoped && !known.contains(first)) {
            return new CommandLine(OTHER, "");
        }
        boolean ofTheSystem = scoped && OF_THE_SYSTEM.contains(first.substring(0, first.indexOf(':')));
        String rest = ofTheSystem && split.length > 1 ? split[1] : "";
        return new CommandLine(first, rest.length() > ARGUMENTS ? rest.substring(0, ARGUMENTS) : rest);
    }

    /** For the entry. */
    Map<String, String> details(String outcome) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("outcome", outcome);
        if (!arguments.isEmpty()) {
            details.put("arguments", arguments);
        }
        return details;
    }
}
