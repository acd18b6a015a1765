package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which version of a form is the current one. */
@Entity
@Table(name = "frm_form")
public class FormEntity {

    @Id
    @Column(name = "form_id")
    private String form;

    @Column(name = "current_version")
    private int currentVersion;

    /** For the persistence provider. */
    protected FormEntity() {}

    FormEntity(String form, int currentVersion) {
        this.form = form;
        this.currentVersion = currentVersion;
    }

    int currentVersion() {
        return currentVersion;
    }

    void current(int version) {
        currentVersion = version;
    }
}
