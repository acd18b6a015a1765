package org.radnice.security.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandAuditTest {

    @Test
    void onlyTheNameOfACommandIsKept() {
        assertThat(CommandAudit.name("security:create-admin jana@example.org 'Jana Malá'")).isEqualTo("security:create-admin");
        assertThat(CommandAudit.name("  outbox:list | grep x")).isEqualTo("outbox:list");
        assertThat(CommandAudit.name("health:")).isEqualTo("other");
        assertThat(CommandAudit.name("jana@example.org")).isEqualTo("other");
        assertThat(CommandAudit.name("$.context:x=y")).isEqualTo("other");
        assertThat(CommandAudit.name("db:status\nsecurity:account-list x")).isEqualTo("db:status");
    }
}
