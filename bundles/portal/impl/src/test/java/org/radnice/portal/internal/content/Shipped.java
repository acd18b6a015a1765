package org.radnice.portal.internal.content;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;

/** What ships with the module, for tests. */
public final class Shipped {

    private Shipped() {}

    static Map<Kind, List<String>> files() {
        Map<Kind, List<String>> files = new EnumMap<>(Kind.class);
        files.put(Kind.SERVICE, ShippedContentTest.json("services"));
        files.put(Kind.PAGE, ShippedContentTest.json("pages"));
        files.put(Kind.NEWS, ShippedContentTest.json("news"));
        return files;
    }

    /** Imports all of it; returns how many texts were. */
    public static int load(Transactions transactions, ContentStore store, StateStore state, Clock clock) {
        return new FirstContent(transactions, store, state, clock).load(files());
    }
}
