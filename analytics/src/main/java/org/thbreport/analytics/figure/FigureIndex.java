package org.thbreport.analytics.figure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Interval;

/** Every figure that there is, with its value: the numbers of {@code results.json} by their ids. Immutable once it is made. */
public final class FigureIndex {

    private final Map<String, Object> root;

    private FigureIndex(Map<String, Object> root) {
        this.root = root;
    }

    /** Returns the figures that are put into a sink. */
    public static FigureIndex of(Consumer<ResultSink> results) {
        Lister lister = new Lister();
        results.accept(lister);
        return new FigureIndex(lister.root);
    }

    /** Returns the value of a figure; empty if there is no such figure. */
    public OptionalDouble value(FigureId id) {
        return node(id) instanceof Double value ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Returns the value of a figure by the text of its id; empty if there is no such figure, or the text is no id. */
    public OptionalDouble value(String id) {
        try {
            return value(FigureId.parse(id));
        } catch (IllegalArgumentException noId) {
            return OptionalDouble.empty();
        }
    }

    private @Nullable Object node(FigureId id) {
        FigureId parent = id.parent();
        Object within = parent == null ? root : node(parent);
        return within instanceof Map<?, ?> map ? map.get(id.segment()) : null;
    }

    /** Hands on each figure with its value, in the order of the results. */
    public void each(BiConsumer<FigureId, Double> visitor) {
        each(null, root, visitor);
    }

    private static void each(@Nullable FigureId parent, Map<?, ?> within, BiConsumer<FigureId, Double> visitor) {
        within.forEach((segment, node) -> {
            FigureId id = new FigureId(parent, (String) segment);
            if (node instanceof Double value) {
                visitor.accept(id, value);
            } else if (node instanceof Map<?, ?> map) {
                each(id, map, visitor);
            }
        });
    }

    /** Lists the numbers that are put into it. */
    private static final class Lister implements ResultSink {

        private final Map<String, Object> root = new LinkedHashMap<>();
        private final Deque<Map<String, Object>> open = new ArrayDeque<>(List.of(root));

        private Map<String, Object> here() {
            return open.element();
        }

        @Override
        public void number(String name, double value) {
            here().put(name, value);
        }

        @Override
        public void missing(String name, String reason) {
            // What is missing is no figure.
        }

        @Override
        public void interval(String name, Interval interval) {
            object(name, () -> {
                number("0", interval.low());
                number("1", interval.high());
            });
        }

        @Override
        public void text(String name, @Nullable String text) {
            // Words are no figures.
        }

        @Override
        public void texts(String name, Collection<?> texts) {
            // Words are no figures.
        }

        @Override
        public void flag(String name, boolean holds) {
            // Nor is this.
        }

        @Override
        public void object(String name, Runnable inside) {
            open.push(below(here(), name));
            inside.run();
            open.pop();
        }

        @Override
        public <T> void list(String name, Collection<T> objects, Function<T, List<String>> keys, Consumer<T> inside) {
            Map<String, Object> list = below(here(), name);
            int place = 0;
            for (T object : objects) {
                List<String> about = keys.apply(object);
                Map<String, Object> element = list;
                for (String key : about.isEmpty() ? List.of(String.valueOf(place)) : about) {
                    element = below(element, key);
                }
                open.push(element);
                inside.accept(object);
                open.pop();
                place++;
            }
        }

        @SuppressWarnings("unchecked") // Only maps and numbers are put in, and a name holds one of them for good.
        private static Map<String, Object> below(Map<String, Object> within, String name) {
            return (Map<String, Object>) within.computeIfAbsent(name, key -> new LinkedHashMap<>());
        }
    }
}
