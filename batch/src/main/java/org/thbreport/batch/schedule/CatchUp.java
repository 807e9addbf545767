package org.thbreport.batch.schedule;

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
}
