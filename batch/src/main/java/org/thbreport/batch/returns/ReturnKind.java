package org.thbreport.batch.returns;

import java.util.List;
import java.util.Locale;
import org.thbreport.ingest.reference.DataRow;

/** Which return: the tables of each stand in a data file. */
public enum ReturnKind {
    /** Statistics of a Member State under Article 19a of Directive 2011/36/EU, as amended by Directive (EU) 2024/1712. */
    EU_19A,
    /** A help for filling in the questionnaire of UNODC's Global Report on Trafficking in Persons. */
    GLOTIP;

    /** Returns the code in files and options: {@code eu-19a}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the cells that the return asks for, or the breakdowns of which it asks for each category. */
    List<AskedCell> asked() {
        return DataRow.read(ReturnKind.class, code() + ".csv").stream()
                .map(row -> new AskedCell(
                        row.get("table"),
                        row.get("population"),
                        row.get("breakdown"),
                        row.get("category"),
                        row.get("label")))
                .toList();
    }
}
