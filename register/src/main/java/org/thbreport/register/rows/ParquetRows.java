package org.thbreport.register.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.register.engine.CaseSink;
import org.thbreport.register.engine.CountFailure;
import org.thbreport.register.engine.MissingColumns;
import org.thbreport.register.engine.ParquetFile;

/** The rows of a Parquet file, which go the way of those of a text: the same are refused, for the same reasons. */
record ParquetRows(CaseRegister register, CaseSink sink, Rejects rejects, Runnable step) {
    /**
     * Reads a file.
     *
     * @param shown its path, for messages
     * @param name its name without its ending
     * @throws IOException if it is damaged
     * @throws CountFailure if it lacks a column, or one of them holds what is no value
     */
    void read(Path file, String shown, String name) throws IOException, CountFailure {
        try (ParquetFile table = ParquetFile.open(file)) {
            Location place = Location.of(shown);
            MissingColumns.require(register, table.columns(), place);
            List<String> wanted =
                    MissingColumns.wanted(register).stream().distinct().toList();
            for (String column : wanted) {
                refuseOther(table, column, place);
            }
            RowReader reader = new RowReader(register, sink, rejects, wanted, place, name);
            table.select(wanted);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                reader.row(row.size(), row::get, new Location(shown, table.row(), 0));
                step.run();
            }
        }
    }

    private void refuseOther(ParquetFile table, String column, Location place) throws CountFailure {
        if (!table.isText(column)) {
            throw CountFailure.of(
                    RegisterRule.NO_FILE,
                    place,
                    "the column \"" + column + "\" holds lists, records or bytes",
                    "a text, number or day in each row; several codes in one text with a separator between them");
        }
        boolean day = register.columns().of(RegisterRole.DATE).contains(column)
                || register.columns().of(RegisterRole.BIRTH).contains(column);
        if (day && table.isOldMoment(column)) {
            throw CountFailure.of(
                    RegisterRule.NO_ZONE,
                    place,
                    "the column \"" + column
                            + "\" holds moments of the old type INT96, which does not say in which time zone they are",
                    "a column of type DATE, or of type TIMESTAMP, which says whether it is in UTC");
        }
    }
}
