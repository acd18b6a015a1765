package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of sec_device. */
@Entity(name = "DeviceRow")
@Table(name = "sec_device")
public class DeviceRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account_id")
    private String account;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "used_at")
    private long usedAt;

    protected DeviceRow() {}

    DeviceRow(String id, String account, String secretHash, Instant now) {
        this.id = id;
        this.account = account;
        this.secretHash = secretHash;
        this.usedAt = now.toEpochMilli();
    }

    void used(Instant now) {
        usedAt = now.toEpochMilli();
    }
}
