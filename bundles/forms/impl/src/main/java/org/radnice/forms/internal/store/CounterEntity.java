package org.radnice.forms.internal.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number that grows when something has changed. */
@Entity
@Table(name = "frm_counter")
public class CounterEntity {

    /** Grows with each published definition. */
    static final String DEFINITIONS = "definitions";

    @Id
    private String name;

    private long amount;

    /** For the persistence provider. */
    protected CounterEntity() {}

    long amount() {
        return amount;
    }
}
