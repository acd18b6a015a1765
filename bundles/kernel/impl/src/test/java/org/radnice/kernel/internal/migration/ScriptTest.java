package org.radnice.kernel.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.radnice.kernel.internal.persistence.Dialect;

class ScriptTest {

    private static Script script(String text) {
        return Script.of("0001__test.sql", text);
    }

    @Test
    void statementsEndWithSemicolonsOutsideOfQuotesAndComments() {
        Script script = script("""
                -- a comment; with a semicolon
                CREATE TABLE a (id INTEGER); -- another; one
                INSERT INTO a VALUES ('it''s; -- fine');
                UPDATE a
                SET id = 1
                """);
        assertThat(script.statements(Dialect.DERBY))
                .containsExactly(
                        "CREATE TABLE a (id INTEGER)", "INSERT INTO a VALUES ('it''s; -- fine')", "UPDATE a\nSET id = 1");
    }

    @Test
    void typesAndSingleStatementsDependOnTheDatabase() {
        Script script = script("""
                CREATE TABLE a (t ${clob}, b ${blob}, i ${instant});
                --@postgresql
                CREATE INDEX only_there ON a (i) WHERE i > 0;
                --@derby
                CREATE INDEX only_here ON a (i);
                DROP TABLE a;
                """);
        assertThat(script.statements(Dialect.POSTGRESQL))
                .containsExactly(
                        "CREATE TABLE a (t TEXT, b BYTEA, i BIGINT)",
                        "CREATE INDEX only_there ON a (i) WHERE i > 0",
                        "DROP TABLE a");
        assertThat(script.statements(Dialect.DERBY))
                .containsExactly(
                        "CREATE TABLE a (t CLOB, b BLOB, i BIGINT)", "CREATE INDEX only_here ON a (i)", "DROP TABLE a");
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> script("SELECT ${json}").statements(Dialect.DERBY)).hasMessageContaining("${json}");
        assertThatThrownBy(() -> Script.of("1_create.sql", "")).hasMessageContaining("NNNN__what-it-does.sql");
    }

    @Test
    void theDigestDoesNotDependOnLineEnds() {
        assertThat(script("A;\r\nB;\r\n").checksum()).isEqualTo(script("A;\nB;\n").checksum()).hasSize(64);
    }
}
