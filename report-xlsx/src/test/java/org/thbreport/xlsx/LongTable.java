package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** A made-up table of observations, each value a function of its row: seven columns of words and five of numbers. */
final class LongTable {

    static final String[] HEADINGS = {
        "Country",
        "Citizenship",
        "Sex",
        "Age",
        "Form of exploitation",
        "Year",
        "Reference",
        "Registered victims (persons)",
        "All registered (persons)",
        "Per million inhabitants",
        "Share (fraction of 1)",
        "Days"
    };

    /** Columns of words; those of numbers follow. */
    static final int WORDS = 7;

    private static final String[] COUNTRIES = {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GE", "MD", "RS"
    };
    private static final String[] CITIZENSHIPS = {
        "Nigeria",
        "Ukraine",
        "Morocco",
        "Colombia",
        "China",
        "Viet Nam",
        "Brazil",
        "Moldova",
        "Albania",
        "Serbia",
        "Philippines",
        "Pakistan",
        "India",
        "Bangladesh",
        "Romania",
        "Bulgaria",
        "Hungary",
        "Poland",
        "France",
        "C\u00F4te d'Ivoire",
        "Guinea",
        "Cameroon",
        "Gambia",
        "Venezuela",
        "Peru",
        "Paraguay",
        "Thailand",
        "Uzbekistan",
        "T\u00FCrkiye",
        "Egypt",
        "Tunisia",
        "Bosnia & Herzegovina",
        "North Macedonia",
        "Montenegro",
        "Unknown"
    };
    private static final String[] SEXES = {"Female", "Male", "Unknown"};
    private static final String[] AGES = {"0-14", "15-17", "18-24", "25-49", "50+", "Unknown"};
    private static final String[] FORMS = {
        "Sexual exploitation",
        "Labour exploitation",
        "Forced criminality",
        "Forced begging",
        "Removal of organs",
        "Benefit fraud",
        "Other forms",
        "Not known"
    };
    private static final String[] YEARS = new String[16];

    static {
        for (int i = 0; i < YEARS.length; i++) {
            YEARS[i] = Integer.toString(2008 + i);
        }
    }

    private LongTable() {}

    static String words(int row, int column) {
        return switch (column) {
            case 0 -> COUNTRIES[(int) (row * 7919L % COUNTRIES.length)];
            case 1 -> CITIZENSHIPS[(int) (row * 104729L % 1000003 % CITIZENSHIPS.length)];
            case 2 -> SEXES[row % SEXES.length];
            case 3 -> AGES[row / 3 % AGES.length];
            case 4 -> FORMS[(int) (row * 31L % FORMS.length)];
            case 5 -> YEARS[row % YEARS.length];
            default -> reference(row);
        };
    }

    /** A text that no other row has: no writer can share it. */
    private static String reference(int row) {
        String digits = Integer.toString(row);
        return "OBS-" + "000000000".substring(digits.length()) + digits;
    }

    static double number(int row, int column) {
        return switch (column - WORDS) {
            case 0 -> row * 7919L % 1000003 % 5000;
            case 1 -> row * 37L % 58440;
            case 2 -> row * 104729L % 1000003 / 1000.0;
            case 3 -> row * 15485863L % 1000003 / 1000003.0;
            default -> 39448 + row * 37L % 5844;
        };
    }

    /** Returns an annex of the table alone, whose rows are made when they are read. */
    static Annex annex(int rows) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < HEADINGS.length; column++) {
            String id = "c" + column;
            if (column < WORDS) {
                columns.add(new Column(id, HEADINGS[column], ColumnKind.CODE, 0, column == 0, 1));
            } else {
                boolean whole = column != WORDS + 2 && column != WORDS + 3;
                columns.add(Column.number(id, HEADINGS[column], whole ? ColumnKind.COUNT : ColumnKind.DECIMAL, 3, 1));
            }
        }
        TableBlock table =
                new TableBlock("observations", "Observations", "All", "Made up", columns, () -> rows(rows), List.of());
        Sheet sheet = new Sheet(
                "observations",
                "Observations",
                "Observations",
                List.of(RichText.of("This sheet contains 1 table.")),
                table,
                List.of());
        return new Annex(SampleAnnex.english().metadata(), List.of(sheet));
    }

    private static Iterator<Row> rows(int rows) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < rows;
            }

            @Override
            public Row next() {
                Cell[] cells = new Cell[HEADINGS.length];
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = column < WORDS
                            ? SampleAnnex.text(words(next, column))
                            : new Cell.Number(SampleFigure.of(number(next, column), ""), null);
                }
                next++;
                return new Row(List.of(cells));
            }
        };
    }
}
