package org.radnice.search.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Words that mean the same, one group a row. */
@Entity
@Table(name = "sea_synonym")
public class SynonymGroup {

    @Id
    @Column(name = "position")
    private int position;

    @Column(name = "words", nullable = false, length = 2000)
    private String words;

    /** For the persistence provider. */
    protected SynonymGroup() {}

    SynonymGroup(int position, List<String> words) {
        this.position = position;
        this.words = String.join("\n", words);
    }

    List<String> words() {
        return words.lines().toList();
    }
}
