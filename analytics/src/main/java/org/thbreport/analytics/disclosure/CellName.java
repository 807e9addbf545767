package org.thbreport.analytics.disclosure;

import java.util.Optional;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.study.StatisticsReference;

/**
 * The name of a count: {@code victims/by-sex|LV|2021|group|F}. It says who is counted and in which table, so that counts of other
 * persons are never taken for one another, whatever their values and the order of files.
 *
 * @param persons who is counted
 * @param table id of the table
 * @param area key of the area
 * @param period the period
 * @param number which number of the area and period
 */
record CellName(String persons, String table, String area, String period, String number) {

    /** Stands where a pattern of an earlier version of the program says nothing of who was counted. */
    static final String NOT_SAID = "?";

    private static final char IN = '/';
    private static final String GROUP = "group|";

    /** Returns the beginning of the names of a table's counts. */
    static String beginning(StatisticsReference table, String part) {
        return table.persons() + IN + table.id() + part;
    }

    /** Returns the name of a count of a table. */
    static String of(String beginning, CellKey key, String codes) {
        return beginning + "|" + key.area() + "|" + key.period() + "|"
                + switch (key.measure()) {
                    case GROUP -> GROUP + key.group();
                    case INTEREST -> key.measure().name() + ":" + codes;
                    case KNOWN, UNKNOWN, TOTAL, SHARE -> key.measure().name();
                };
    }

    /** Takes a name apart; nothing for what is left of others, what a release replaced, and the room of an inequality. */
    static Optional<CellName> parse(String name) {
        String[] parts = name.split("\\|", 4);
        int in = parts[0].indexOf(IN);
        return in < 0 || parts.length < 4 || name.contains(" less ") || name.contains("@") || name.startsWith("#")
                ? Optional.empty()
                : Optional.of(new CellName(
                        parts[0].substring(0, in), parts[0].substring(in + 1), parts[1], parts[2], parts[3]));
    }

    /** Returns the name as an earlier version of the program wrote it, with the persons where they are known. */
    static String earlier(String persons, String name) {
        int number = name.lastIndexOf('#');
        boolean second =
                number > 0 && !name.contains(" less ") && name.substring(number).matches("#\\d+");
        return persons + IN + (second ? name.substring(number) + "|" + name.substring(0, number) : "|" + name);
    }

    /** Returns the name of the table among those of its persons. */
    String place() {
        return persons + IN + table;
    }

    /** Returns the name of another number of the same place. */
    CellName of(Measure other) {
        return new CellName(persons, table, area, period, other.name());
    }

    /** Returns what the count is, whatever the table that it stands in. */
    String what() {
        return persons + "|" + area + "|" + period + "|" + number;
    }

    /** Returns the code of the group, where the count is that of one. */
    Optional<String> group() {
        return number.startsWith(GROUP) ? Optional.of(number.substring(GROUP.length())) : Optional.empty();
    }

    /** Returns whether all persons are counted, by whatever the table takes them apart. */
    boolean isOfAll() {
        return number.equals(Measure.TOTAL.name());
    }

    /** Returns whether it is the number of all persons, or of all whose group is known. */
    boolean isOfAllOrKnown() {
        return isOfAll() || number.equals(Measure.KNOWN.name());
    }
}
