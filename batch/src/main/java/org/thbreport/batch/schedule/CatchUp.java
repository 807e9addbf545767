package org.thbreport.batch.schedule;

import java.util.List;
import java.util.Locale;

/** What happens to times that passed while nothing ran. */
public enum CatchUp {
    /** Each is made up for, in order. */
    ALL,
    /** Only the last is made up for. */
    LATEST,
    /** None is made up for. */
    NONE;

    /** Returns the word in batch files, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns those of the missed times that are made up for.
     *
     * @param missed the times that passed, in order
     */
    public List<Fire> choose(List<Fire> missed) {
        return switch (this) {
            case ALL -> missed;
            case LATEST -> missed.subList(Math.max(0, missed.size() - 1), missed.size());
            case NONE -> List.of();
        };
    }
}
