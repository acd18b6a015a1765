package org.radnice.search.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.testing.TestDatabase;

class SynonymStoreTest {

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void keepsTheGroupsInTheirOrder(TestDatabase database) {
        SynonymStore store = new SynonymStore(database.transactions("search"), null);

        store.replace(List.of(List.of(" Popelnice ", "odpad", "odpad"), List.of("řidičák", "řidičský průkaz"), List.of(" ")));
        assertThat(store.groups()).containsExactly(List.of("popelnice", "odpad"), List.of("řidičák", "řidičský průkaz"));

        store.replace(List.of(List.of("pes", "psík")));
        assertThat(store.groups()).containsExactly(List.of("pes", "psík"));
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void refusesWhatIsNoGroupAndKeepsWhatWasThere(TestDatabase database) {
        SynonymStore store = new SynonymStore(database.transactions("search"), null);
        store.replace(List.of(List.of("pes", "psík")));

        assertThatThrownBy(() -> store.replace(List.of(List.of("a", "b"), List.of("sám"))))
                .isInstanceOfSatisfying(InvalidSynonymsException.class, error -> assertThat(error.violations())
                        .extracting(Violation::field, Violation::messageKey)
                        .containsExactly(tuple("2", "synonyms.too-few")));
        assertThat(store.groups()).containsExactly(List.of("pes", "psík"));
    }
}
