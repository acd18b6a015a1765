package org.radnice.security.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Remembers what was loaded for a short time; of too many, the one that was not asked for longest is dropped. */
final class Recent<V> {

    private record Remembered<V>(V value, long loadedAt) {}

    private final Supplier<Duration> age;
    private final LongSupplier nanoTime;
    private final Map<String, Remembered<V>> values;
    private long generation;

    Recent(int most, Supplier<Duration> age, LongSupplier nanoTime) {
        this.age = age;
        this.nanoTime = nanoTime;
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Remembered<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The remembered value, or a freshly loaded one. Several threads may load the same at once. */
    V get(String key, Function<String, V> load) {
        long began;
        long now = nanoTime.getAsLong();
        synchronized (this) {
            Remembered<V> known = values.get(key);
            if (known != null && now - known.loadedAt < age.get().toNanos()) {
                return known.value;
            }
            began = generation;
        }
        V value = load.apply(key);
        synchronized (this) {
            // What was loaded before a change must not be remembered after it.
            if (began == generation) {
                values.put(key, new Remembered<>(value, now));
            }
        }
        return value;
    }

    /** Forgets one. */
    synchronized void forget(String key) {
        generation++;
        values.remove(key);
    }

    /** Forgets all. */
    synchronized void forgetAll() {
        generation++;
        values.clear();
    }
}
