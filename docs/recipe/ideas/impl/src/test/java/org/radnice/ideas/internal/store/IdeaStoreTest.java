package org.radnice.ideas.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.ideas.internal.AuditHolder;
import org.radnice.ideas.internal.Idea;
import org.radnice.ideas.internal.InvalidIdeaException;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.kernel.testing.TestKernel;
import org.radnice.security.testing.FakeAuditTrail;

class IdeaStoreTest {

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void newestComesFirst(TestDatabase database) {
        TestKernel kernel = database.kernel();
        FakeAuditTrail audit = new FakeAuditTrail();
        AuditHolder holder = new AuditHolder();
        holder.bind(audit);
        IdeaStore store = new IdeaStore(database.transactions("ideas"), kernel.ids(), kernel.clock(), holder, null);

        store.add("Více stromů");
        kernel.clock().advance(Duration.ofMinutes(1));
        store.add("Lavičky u školy");

        assertThat(store.newest(10)).extracting(Idea::text).containsExactly("Lavičky u školy", "Více stromů");
        assertThat(kernel.events("ideas.idea.added")).hasSize(2);
        assertThat(audit.codes()).containsExactly("ideas.idea.added", "ideas.idea.added");
        assertThatThrownBy(() -> store.add(" ")).isInstanceOf(InvalidIdeaException.class);
    }
}
