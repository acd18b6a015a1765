package org.radnice.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.search.SearchDocument;
import org.radnice.kernel.api.search.SearchSource;

/** Each node has an index of its own, which follows the sources and can always be made anew from them. */
class SourceFollowerTest {

    private static final Locale CS = Locale.forLanguageTag("cs");

    private final Texts texts = new Texts();

    /** What all nodes see, as if it lay in the database. */
    private static final class Texts implements SearchSource {

        private final List<SearchDocument> documents = new ArrayList<>();
        private long revision;
        private int asked;
        private boolean broken;

        void add(String slug, String title) {
            documents.add(new SearchDocument(slug, CS, title, List.of(), "", "", "/sluzby/" + slug, "portal.kind.service"));
            revision++;
        }

        @Override
        public String name() {
            return "portal";
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public Stream<SearchDocument> documents() {
            asked++;
            if (broken) {
                throw new IllegalStateException("The database is away");
            }
            return List.copyOf(documents).stream();
        }
    }

    private static final class Node {

        private final SearchIndex index = new SearchIndex();
        private final SourceFollower follower = new SourceFollower(index);

        Node follow(SearchSource... sources) {
            follower.follow(List.of(sources));
            return this;
        }

        int hits(String words) {
            return (int) index.find(words, CS, List.of(), 0, 10).total();
        }
    }

    @Test
    void everyNodeCatchesUpByItself() {
        texts.add("pes", "Poplatek ze psů");
        Node first = new Node().follow(texts);
        Node second = new Node();
        assertThat(second.hits("psů")).as("an index that is empty or lost").isZero();
        assertThat(second.follow(texts).hits("psů")).isEqualTo(1);
        texts.add("odpad", "Poplatek za odpad");
        assertThat(first.follow(texts).hits("odpad")).isEqualTo(1);
        assertThat(second.follow(texts).hits("odpad")).isEqualTo(1);
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        texts.add("pes", "Poplatek ze psů");
        new Node().follow(texts).follow(texts).follow(texts);
        assertThat(texts.asked).isEqualTo(1);
    }

    @Test
    void whileASourceCannotBeReadItsFormerTextsAreFound() {
        texts.add("pes", "Poplatek ze psů");
        Node node = new Node().follow(texts);
        texts.add("odpad", "Poplatek za odpad");
        texts.broken = true;
        assertThat(node.follow(texts).hits("psů")).isEqualTo(1);
        assertThat(node.follower.failing()).containsExactly("portal");
        texts.broken = false;
        assertThat(node.follow(texts).hits("odpad")).isEqualTo(1);
        assertThat(node.follower.failing()).isEmpty();
    }

    @Test
    void aSourceMayBeAwayForASwapButNotForGood() {
        texts.add("pes", "Poplatek ze psů");
        Node node = new Node().follow(texts);
        for (int round = 0; round < 5; round++) {
            assertThat(node.follow().hits("psů")).as("round %d", round).isEqualTo(1);
        }
        assertThat(node.follow().hits("psů")).isZero();
        assertThat(node.follow(texts).hits("psů")).isEqualTo(1);
    }
}
