package org.thbreport.ingest.statistics;

import java.util.Locale;
import java.util.Set;

/** What a message or row of SDMX wants to be done with its observations. */
public final class DataAction {

    private static final Set<String> DATA = Set.of("", "i", "information", "a", "append", "r", "replace", "m", "merge");
    private static final Set<String> DELETE = Set.of("d", "delete", "deleted");

    private DataAction() {}

    /** Returns whether an action gives observations, as all do but one. */
    public static boolean isData(String action) {
        return DATA.contains(PlainText.strip(action).toLowerCase(Locale.ROOT));
    }

    /** Returns whether an action takes observations away. */
    public static boolean isDelete(String action) {
        return DELETE.contains(PlainText.strip(action).toLowerCase(Locale.ROOT));
    }

    /** Returns why a data set with another action cannot be read. */
    public static UnreadableException refused(String action, int line) {
        return new UnreadableException(
                StatisticsRule.CODE,
                line,
                0,
                isDelete(action)
                        ? "the data set has the action Delete: its observations are to be deleted"
                        : "the data set has an action that is not known: \"" + action + "\"",
                "expected data sets that give observations: fetch the table as it is after the deletion");
    }
}
