package org.thbreport.ingest.sheet;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Places of cells as spreadsheets write them. */
public final class CellPlace {

    private static final int LETTERS = 26;

    private CellPlace() {}

    /** Returns an issue about a row and column of a sheet with its place as {@code FILE!Sheet!B7}. */
    public static Issue of(Issue issue, String file, String sheet) {
        Location place = issue.location();
        if (sheet.isEmpty() || place.line() == 0) {
            return issue;
        }
        String cell = (place.column() == 0 ? "" : letters(place.column())) + place.line();
        return new Issue(
                issue.severity(),
                issue.rule(),
                Location.of(file + "!" + sheet + "!" + cell),
                issue.message(),
                issue.expected());
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
