package org.thbreport.analytics.outcome;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a statistical method gives: its result, or the reason why it cannot be used on these data. No result holds a number
 * that is not finite, and a number that is zero is positive zero.
 *
 * @param <T> type of the result
 */
public sealed interface Outcome<T> {

    /**
     * A result.
     *
     * @param <T> type of the result
     * @param value the result
     */
    record Found<T>(T value) implements Outcome<T> {}

    /**
     * No result.
     *
     * @param <T> type of the result that there would be
     * @param obstacle why there is none
     */
    record Withheld<T>(Obstacle obstacle) implements Outcome<T> {}

    /**
     * Returns an outcome with a result. The negative zero that a product such as {@code -0.3 * 0} leaves becomes the usual one: no
     * reader can tell them apart, and files that write one as {@code 0} would not hold the same double as the analysis.
     */
    @SuppressWarnings("unchecked")
    static <T> Outcome<T> of(T value) {
        return value instanceof Double number && number == 0 ? new Found<>((T) (Object) 0.0) : new Found<>(value);
    }

    /** Returns an outcome without a result. */
    static <T> Outcome<T> none(Obstacle obstacle) {
        return new Withheld<>(obstacle);
    }

    /** Returns the result, if there is one. */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value) : Optional.empty();
    }

    /** Returns why there is no result; empty where there is one. */
    default Optional<Obstacle> why() {
        return this instanceof Withheld<T> withheld ? Optional.of(withheld.obstacle) : Optional.empty();
    }

    /** Returns the result, or null. */
    default @Nullable T orNull() {
        return this instanceof Found<T> found ? found.value : null;
    }

    /** Returns the outcome of a further step, or the same obstacle. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        if (this instanceof Withheld<T> withheld) {
            return none(withheld.obstacle);
        }
        return step.apply(((Found<T>) this).value);
    }

    /** Returns a part or a function of the result, or the same obstacle. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return then(value -> of(function.apply(value)));
    }
}
