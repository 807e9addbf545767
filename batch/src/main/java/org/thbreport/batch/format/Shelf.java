package org.thbreport.batch.format;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Things that are made when they are first asked for, one of a type, and kept. May be shared by several threads. */
public final class Shelf {
    private final Map<Class<?>, Object> things = new ConcurrentHashMap<>();

    /** Makes an empty shelf. */
    public Shelf() {}

    /**
     * Returns the thing of a type.
     *
     * @param make makes it; must not ask this shelf for another
     */
    public <T> T get(Class<T> type, Supplier<? extends T> make) {
        return type.cast(things.computeIfAbsent(type, key -> make.get()));
    }
}
