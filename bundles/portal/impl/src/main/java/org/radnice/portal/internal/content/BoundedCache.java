package org.radnice.portal.internal.content;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Values that follow from their key alone, so none is ever out of date; emptied when it is full, which is rare. */
final class BoundedCache<K, V> {

    private final ConcurrentMap<K, V> values = new ConcurrentHashMap<>();
    private final IntSupplier limit;

    BoundedCache(IntSupplier limit) {
        this.limit = limit;
    }

    V get(K key, Function<K, V> make) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V made = make.apply(key);
        if (values.size() >= limit.getAsInt()) {
            values.clear();
        }
        values.put(key, made);
        return made;
    }
}
