package org.thbreport.register.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sheet.SheetRow;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.engine.CaseSink;
import org.thbreport.register.engine.CountFailure;
import org.thbreport.register.engine.MissingColumns;

/** The sheets of a workbook: those whose first row with anything in it names the columns of the register are read. */
final class SheetOfRows {
    private final CaseRegister register;
    private final CaseSink sink;
    private final Rejects rejects;
    private final String file;
    private final String name;
    private String sheet = "";
    private @Nullable RowReader reader;
    private List<String> likest = List.of();
    private int width;
    private boolean any;

    SheetOfRows(CaseRegister register, CaseSink sink, Rejects rejects, String file, String name) {
        this.register = register;
        this.sink = sink;
        this.rejects = rejects;
        this.file = file;
        this.name = name;
    }

    /** Takes a row and returns whether more of its sheet is wanted. */
    boolean row(String of, SheetRow row) throws CountFailure {
        if (!of.equals(sheet)) {
            sheet = of;
            reader = null;
        }
        if (row.isEmpty()) {
            return true;
        }
        if (reader == null) {
            List<String> header = row.trimmed();
            likest = found(header) > found(likest) || likest.isEmpty() ? header : likest;
            if (!header.containsAll(MissingColumns.wanted(register))) {
                return false;
            }
            width = header.size();
            reader = new RowReader(register, sink, rejects, header, Location.of(file + "!" + sheet), name);
            any = true;
            return true;
        }
        int size = Math.max(width, row.trimmed().size());
        reader.row(size, row::cell, Location.of(file + "!" + sheet + "!A" + row.number()));
        return true;
    }

    private long found(List<String> header) {
        return MissingColumns.wanted(register).stream().filter(header::contains).count();
    }

    /** Says which columns the sheet lacks that has most of them, where none has all. */
    void requireAny() throws CountFailure {
        if (!any) {
            MissingColumns.require(register, likest, Location.of(file));
        }
    }
}
