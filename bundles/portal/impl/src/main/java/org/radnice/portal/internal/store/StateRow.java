package org.radnice.portal.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts the changes of one kind of things, so that every node notices them with one read. */
@Entity
@Table(name = "por_state")
public class StateRow {

    @Id
    private String name;

    @Column(name = "revision")
    private long revision;

    protected StateRow() {}

    long revision() {
        return revision;
    }
}
