package org.radnice.portal.internal.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.radnice.kernel.testing.TestDatabase;

/** A portal with a database of its own for each test. */
abstract class OwnSite {

    TestDatabase database;
    Site site;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        site = new Site(database);
    }

    @AfterEach
    void close() throws InterruptedException {
        site.close();
        database.close();
    }
}
