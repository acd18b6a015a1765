package org.radnice.security.internal.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the audit trail may know of a command.
 *
 * @param name with its scope where that is known, or {@code other}
 * @param arguments of commands that work on the system itself; empty for all that could tell of people
 */
record CommandLine(String name, String arguments) {

    private static final String QUOTES = "\\\\.|'[^']*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"";
    private static final Pattern QUOTED = Pattern.compile(QUOTES, Pattern.DOTALL);
    /** What the shell skips before a word, and words, in which the same signs begin no comment. */
    private static final Pattern COMMENT_OR_WORD = Pattern.compile(
            "(?<comment>//[^\\n]*|#[^\\n]*|/\\*.*?\\*/|\\\\\\r?\\n)|(?:" + QUOTES + "|[^\\s;|&(){}'\"\\\\]++)++", Pattern.DOTALL);
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
     * @param known scopes of commands by their names, which the shell takes without them as well; an empty one where it cannot be told
     */
    static List<CommandLine> read(String line, Map<String, String> known) {
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
        String bare = COMMENT_OR_WORD.matcher(line).replaceAll(found ->
                found.group(1) == null ? Matcher.quoteReplacement(QUOTED.matcher(found.group()).replaceAll("''")) : " ");
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = BLOCK.matcher(bare).replaceAll("''");
        }
        return bare.strip();
    }

    private static CommandLine one(String words, Map<String, String> known) {
        String[] split = words.split("\\s+", 2);
        String name = scoped(split[0], known);
        boolean assigned = split.length > 1 && split[1].startsWith("=");
        if (assigned || name.isEmpty()) {
            return new CommandLine(OTHER, "");
        }
        boolean ofTheSystem = name.contains(":") && OF_THE_SYSTEM.contains(name.substring(0, name.indexOf(':')));
        String rest = ofTheSystem && split.length > 1 ? split[1].replaceAll("\\s+", " ") : "";
        return new CommandLine(name, rest.length() > ARGUMENTS ? rest.substring(0, ARGUMENTS) : rest);
    }

    private static String scoped(String first, Map<String, String> known) {
        String scope = known.getOrDefault(first, "");
        if (!scope.isEmpty()) {
            return scope + ':' + first;
        }
        boolean scoped = SCOPED.matcher(first).matches() && first.length() <= NAME;
        return scoped || known.containsKey(first) ? first : "";
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
