package org.thbreport.model.study;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The day on which a publisher first released the figures of a period.
 *
 * @param publisher who released them: {@code Eurostat}
 * @param period the period that the figures are for
 * @param released the day
 * @param tables how the ids of the publisher's tables begin that the figures stand in; empty where nothing is said
 */
public record StatisticalRelease(String publisher, ReferencePeriod period, LocalDate released, String tables) {

    /** Makes a release of which no tables are named. */
    public StatisticalRelease(String publisher, ReferencePeriod period, LocalDate released) {
        this(publisher, period, released, "");
    }

    /** Returns whether a table may be one of those released; a file of which no table is named may. */
    public boolean isOf(@Nullable String table) {
        return table == null || table.toLowerCase(Locale.ROOT).startsWith(tables);
    }
}
