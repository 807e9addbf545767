package org.thbreport.batch.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.compose.wording.FileWords;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;
import org.thbreport.xlsx.XlsxAnnexWriter;

/** A return as one workbook: a cover, how complete each table is, and a sheet for each table. */
final class ReturnWorkbook {
    private static final Language ENGLISH = Language.of("en");
    private final Completeness report;
    private final String purpose;
    private final List<Sheet> sheets = new ArrayList<>();

    private ReturnWorkbook(Completeness report, String purpose) {
        this.report = report;
        this.purpose = purpose;
    }

    /**
     * Returns the bytes of the workbook.
     *
     * @param purpose for whom it is, and that it is not for publication
     * @param day day on which the return is made
     * @param program name and version of the program
     */
    static byte[] of(Completeness report, String purpose, List<ReturnTable> tables, LocalDate day, String program)
            throws IOException {
        ReturnWorkbook workbook = new ReturnWorkbook(report, purpose);
        workbook.cover(day);
        workbook.completeness(tables);
        tables.forEach(workbook::table);
        Metadata metadata = new Metadata(
                ENGLISH.tag(),
                "Return " + report.kind().code(),
                "",
                purpose,
                List.of(),
                day,
                List.of("Confidential"),
                "",
                program,
                FileWords.of(ENGLISH.wording()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new XlsxAnnexWriter(Branding.DEFAULT).write(new Annex(metadata, workbook.sheets), bytes);
        return bytes.toByteArray();
    }

    private void cover(LocalDate day) {
        List<RichText> lines = Stream.of(
                        purpose,
                        "Made on " + ENGLISH.dates().day(day) + ".",
                        report.summary(),
                        "A blank cell reads [x], and the last column of its row says why; [z] stands where there is nothing to say.")
                .map(RichText::of)
                .toList();
        sheets.add(new Sheet("cover", "Cover", "Return " + report.kind().code(), lines, null, List.of()));
    }

    /** Has a row for each table and period, with a link to its sheet where each table has one. */
    private void completeness(List<ReturnTable> tables) {
        Set<String> sheetNames = tables.stream().map(ReturnTable::name).collect(Collectors.toSet());
        List<Column> columns = List.of(
                Column.rowHeader("table", "Table", 3),
                Column.number("period", "Period", ColumnKind.CODE, 0, 1),
                Column.number("filled", "Filled", ColumnKind.COUNT, 0, 1),
                Column.number("zero", "Zero", ColumnKind.COUNT, 0, 1),
                Column.number("blank", "Blank", ColumnKind.COUNT, 0, 1),
                Column.text("unknown", "Unknown", 1),
                Column.text("to-know", "To know", 5));
        List<Row> rows = report.tables().stream()
                .map(table -> new Row(List.of(
                        sheetNames.contains(table.name())
                                ? new Cell.SheetLink(table.name(), table.name())
                                : Cell.words(table.name()),
                        Cell.words(table.period()),
                        number("filled", table, table.filled()),
                        number("zero", table, table.zero()),
                        number("blank", table, table.blank()),
                        words(table.unknown()),
                        words(table.toKnow()))))
                .toList();
        add("completeness", "How complete each table is", columns, rows);
    }

    private static Cell number(String column, Completeness.Table table, long value) {
        return count(FigureId.of("completeness", table.name(), table.period(), column), value);
    }

    private void table(ReturnTable table) {
        List<Column> columns = new ArrayList<>();
        for (String heading : table.words()) {
            boolean label = columns.size() == table.words().size() - 1;
            String shown = Language.capital(heading);
            columns.add(label ? Column.rowHeader(heading, shown, 3) : Column.text(heading, shown, 1));
        }
        table.numbers()
                .forEach(heading ->
                        columns.add(Column.number(heading, Language.capital(heading), ColumnKind.COUNT, 0, 1)));
        columns.add(Column.text("reason", Language.capital(ReturnTable.REASON), 4));
        List<Row> rows = new ArrayList<>();
        for (ReturnTable.Line line : table.lines()) {
            List<Cell> row = new ArrayList<>();
            line.words().forEach(text -> row.add(words(text)));
            table.numbers().forEach(heading -> row.add(number(table, line, heading)));
            row.add(words(line.reason()));
            rows.add(new Row(row));
        }
        add(table.name(), table.name().replace('-', ' '), columns, rows);
    }

    private static Cell words(String text) {
        return text.isEmpty() ? new Cell.Missing("[z]", "nothing to say") : Cell.words(text);
    }

    private static Cell number(ReturnTable table, ReturnTable.Line line, String heading) {
        ReturnCell cell = line.cells().get(heading);
        if (cell == null || cell.value() == null) {
            return new Cell.Missing("[x]", "not known: see the last column");
        }
        List<String> words = line.words();
        return count(FigureId.of(table.name(), words.get(0), words.get(1), words.get(2), heading), cell.value());
    }

    private static Cell count(FigureId id, long value) {
        return new Cell.Number(
                new Figure(id, value, ColumnKind.COUNT, 0, ENGLISH.numbers().count(value)), null);
    }

    private void add(String name, String title, List<Column> columns, List<Row> rows) {
        TableBlock table = new TableBlock(
                name,
                name.replace('-', '_'),
                Language.capital(title),
                Language.capital(title),
                columns,
                rows,
                List.of());
        sheets.add(new Sheet(name, name, Language.capital(title), List.of(RichText.of(purpose)), table, List.of()));
    }
}
