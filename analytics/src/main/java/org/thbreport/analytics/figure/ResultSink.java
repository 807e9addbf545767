package org.thbreport.analytics.figure;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * Takes results under their names, in the order of {@code results.json}: the file is written by one, the list of figures by
 * another, so that both have the same names.
 */
public interface ResultSink {

    /** Takes a number. */
    void number(String name, double value);

    /**
     * Takes that there is no number, interval or object.
     *
     * @param reason id of the reason
     */
    void missing(String name, String reason);

    /** Takes both ends of an interval. */
    void interval(String name, Interval interval);

    /** Takes words. */
    void text(String name, @Nullable String text);

    /** Takes a list of words. */
    void texts(String name, Collection<?> texts);

    /** Takes whether something is so. */
    void flag(String name, boolean holds);

    /** Takes an object with all that is put into it. */
    void object(String name, Runnable inside);

    /**
     * Takes a list of objects.
     *
     * @param keys what an object is about, by which figures in it are named: the texts of some of its fields; empty for its place in
     *     the list
     * @param inside puts the fields of an object
     */
    <T> void list(String name, Collection<T> objects, Function<T, List<String>> keys, Consumer<T> inside);

    /** Takes a number, or why there is none. */
    default void number(String name, Outcome<? extends Number> outcome) {
        if (outcome instanceof Outcome.Found<? extends Number> found) {
            number(name, found.value().doubleValue());
        } else {
            missing(name, outcome.why().map(Obstacle::id).orElseThrow());
        }
    }

    /** Takes an interval, or why there is none. */
    default void interval(String name, Outcome<Interval> outcome) {
        if (outcome instanceof Outcome.Found<Interval> found) {
            interval(name, found.value());
        } else {
            missing(name, outcome.why().map(Obstacle::id).orElseThrow());
        }
    }

    /** Takes an object, or why there is none. */
    default <T> void object(String name, Outcome<T> outcome, Consumer<T> inside) {
        if (outcome instanceof Outcome.Found<T> found) {
            object(name, () -> inside.accept(found.value()));
        } else {
            missing(name, outcome.why().map(Obstacle::id).orElseThrow());
        }
    }
}
