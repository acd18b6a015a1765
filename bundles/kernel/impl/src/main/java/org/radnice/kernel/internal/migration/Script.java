package org.radnice.kernel.internal.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radnice.kernel.internal.persistence.Dialect;

/**
 * One step of a module's schema.
 *
 * @param version its number
 * @param name of the file
 * @param text as written, with placeholders
 */
public record Script(int version, String name, String text) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})__([a-z0-9-]+)\\.sql");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)}");

    /** A script by its file name {@code NNNN__what.sql}. */
    public static Script of(String fileName, String text) {
        Matcher matcher = NAME.matcher(fileName);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A migration is called NNNN__what-it-does.sql, not " + fileName);
        }
        return new Script(Integer.parseInt(matcher.group(1)), fileName, text.replace("\r\n", "\n"));
    }

    /** SHA-256 of the text, which never changes once it is released. */
    public String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The statements for this database. A line {@code --@derby} or {@code --@postgresql} keeps the one statement after it to
     * that database.
     */
    public List<String> statements(Dialect dialect) {
        List<String> result = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        boolean wanted = true;
        boolean quoted = false;
        for (String line : text.split("\n")) {
            if (!quoted && line.strip().startsWith("--@")) {
                wanted = line.strip().equals("--@" + dialect.label());
                continue;
            }
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\'') {
                    quoted = !quoted;
                } else if (!quoted && line.startsWith("--", i)) {
                    break;
                } else if (!quoted && c == ';') {
                    add(result, statement, wanted, dialect);
                    wanted = true;
                    continue;
                }
                statement.append(c);
            }
            statement.append('\n');
        }
        add(result, statement, wanted, dialect);
        return result;
    }

    private void add(List<String> result, StringBuilder statement, boolean wanted, Dialect dialect) {
        String sql = statement.toString().strip();
        statement.setLength(0);
        if (!sql.isEmpty() && wanted) {
            result.add(fill(sql, dialect.placeholders()));
        }
    }

    private String fill(String sql, Map<String, String> values) {
        return PLACEHOLDER.matcher(sql).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(name + " uses the unknown placeholder ${" + match.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
