package org.thbreport.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.content.WebWords;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** A small made-up annex with one sheet of each kind. */
final class SampleAnnex {

    private static final WebWords WEB = new WebWords("", "", "", "", "", "", "", "", "", "", "", "", "");

    private static final String[] YEARS = {"2018", "2019", "2020", "2021", "2022"};
    private static final int[] VICTIMS = {6909, 7777, 6534, 7155, 10093};
    private static final int[] THIRD_COUNTRY = {3109, 3344, 2810, 3077, 6369};
    private static final String[][] FINDINGS = {
        {"National strategy reviewed or established", "Prevention", "BE DE EL ES FI FR SE SK GE RS"},
        {"=HYPERLINK(\"http://example.org\",\"click\")", "Protection", "AT BE DE"},
        {"+41 hotline numbers shared across borders, * or not?", "Protection", "AT EL NL SE"},
        {
            "@mentions of recruiters on social media; a sentence so long that it has to go on in a second and a third line of its cell, "
                    + "and that says so",
            "Prevention",
            "FR IE"
        },
        {"-10 % funding <cut> & \"other\" changes", "Cooperation", "SI"},
    };

    private SampleAnnex() {}

    static Annex english() {
        return of("en", List.of("Provisional"));
    }

    static Annex of(String language, List<String> marks) {
        Metadata metadata = new Metadata(
                language,
                "Annex: trafficking in human beings",
                "Example of thb-report",
                "Coverage of countries and the share of victims",
                List.of("THB", "EMN"),
                LocalDate.of(2025, 7, 10),
                marks,
                "sha256:0123",
                "thb-report 0.1.0",
                new RendererWords(
                        "Page {0} of {1}",
                        "Note {0}", "Contents", "Abbreviations", "continued", "Annex", "Results", WEB));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(cover());
        List<Sheet> tables = List.of(notes(), totals(), countries(), counts());
        sheets.add(contents(tables));
        sheets.addAll(tables);
        return new Annex(metadata, sheets);
    }

    private static Sheet cover() {
        return new Sheet(
                "cover",
                "Cover",
                "Trafficking in human beings: statistical annex",
                List.of(
                        RichText.of(
                                "Scope: 25 EMN Member and Observer Countries. The annex holds the tables behind the briefing, with live"
                                        + " formulas, so that every number can be followed to the rows it was counted from."),
                        new RichText(List.of(
                                new Inline.Words("Markers such as ", false),
                                new Inline.Words("[x]", true),
                                new Inline.Words(" stand for a value that is not available; see sheet Notes.", false))),
                        new RichText(List.of(new Inline.Link(
                                "News page of the study at pmlp.gov.lv", "https://www.pmlp.gov.lv/en"))),
                        new RichText(List.of(new Inline.CrossReference("Go to the list of sheets", "contents")))),
                null,
                List.of());
    }

    private static Sheet contents(List<Sheet> sheets) {
        List<Row> rows = new ArrayList<>();
        for (Sheet sheet : sheets) {
            rows.add(new Row(List.of(new Cell.SheetLink(sheet.name(), sheet.id()), text(sheet.title()))));
        }
        return sheet(
                "contents",
                "Contents",
                "Contents",
                List.of(Column.rowHeader("sheet", "Sheet", 1), Column.text("title", "What it holds", 3)),
                rows,
                List.of());
    }

    private static Sheet notes() {
        List<Row> rows = List.of(
                new Row(List.of(
                        new Cell.Text(new RichText(List.of(new Inline.NoteReference("n1", "1")))),
                        text("Georgia and Serbia are EMN Observer Countries."))),
                new Row(List.of(text("[x]"), text("Not available."))));
        return sheet(
                "notes",
                "Notes",
                "Notes and symbols",
                List.of(Column.rowHeader("note", "Note", 1), Column.text("text", "Text", 4)),
                rows,
                List.of());
    }

    private static Sheet totals() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < YEARS.length; i++) {
            double share = THIRD_COUNTRY[i] / (double) VICTIMS[i];
            Formula shareFormula = new Formula.Binary(
                    Formula.Operator.DIVIDE, new Formula.SameRow("third"), new Formula.SameRow("victims"));
            Formula before = i == 0 ? null : new Formula.Lookup("totals", "share", "period", YEARS[i - 1]);
            Cell change = before == null
                    ? new Cell.Missing("[x]", "not available")
                    : new Cell.Number(
                            SampleFigure.of(share - THIRD_COUNTRY[i - 1] / (double) VICTIMS[i - 1], "change"),
                            new Formula.Binary(Formula.Operator.SUBTRACT, new Formula.SameRow("share"), before));
            rows.add(new Row(List.of(
                    text(YEARS[i]),
                    new Cell.Number(SampleFigure.of(VICTIMS[i], Integer.toString(VICTIMS[i])), null),
                    new Cell.Number(SampleFigure.of(THIRD_COUNTRY[i], Integer.toString(THIRD_COUNTRY[i])), null),
                    new Cell.Number(SampleFigure.of(share, "share"), shareFormula),
                    change)));
        }
        return sheet(
                "totals",
                "Annual totals",
                "Registered victims by year",
                List.of(
                        new Column("period", "Year", ColumnKind.CODE, 0, true, 1),
                        Column.number("victims", "Registered victims (persons)", ColumnKind.COUNT, 0, 1),
                        Column.number("third", "Third-country nationals (persons)", ColumnKind.COUNT, 0, 1),
                        Column.number("share", "Share of third-country nationals (percent)", ColumnKind.PERCENT, 1, 1),
                        Column.number(
                                "change", "Change from the year before (percentage points)", ColumnKind.POINTS, 1, 1)),
                rows,
                List.of(new SheetChart(
                        SheetChart.Kind.LINE,
                        "Share of third-country nationals among registered victims",
                        RichText.of(
                                "Line chart. The share stays between 43 and 45 percent until 2021 and is 63.1 percent in 2022."),
                        "Year",
                        "Share of registered victims",
                        "period",
                        List.of("share"))));
    }

    private static Sheet countries() {
        List<Row> rows = new ArrayList<>();
        for (String[] finding : FINDINGS) {
            for (String country : finding[2].split(" ")) {
                rows.add(new Row(List.of(text(finding[0]), text(country), text(finding[1]))));
            }
        }
        return sheet(
                "findings-countries",
                "Findings by country",
                "Which countries each finding names",
                List.of(
                        Column.rowHeader("finding", "Finding", 4),
                        new Column("country", "Country", ColumnKind.CODE, 0, false, 1),
                        Column.text("theme", "Theme", 1)),
                rows,
                List.of());
    }

    private static Sheet counts() {
        List<Row> rows = new ArrayList<>();
        for (String[] finding : FINDINGS) {
            int n = finding[2].split(" ").length;
            rows.add(new Row(List.of(
                    text(finding[0]),
                    new Cell.Number(
                            SampleFigure.of(n, Integer.toString(n)),
                            new Formula.CountWhere(
                                    "findings-countries",
                                    List.of(new Formula.Condition("finding", new Formula.Operand.SameRow("finding"))))),
                    new Cell.Number(
                            SampleFigure.of(n / 25.0, "share"),
                            new Formula.Binary(
                                    Formula.Operator.DIVIDE, new Formula.SameRow("n"), new Formula.Constant(25))))));
        }
        return sheet(
                "coverage-counts",
                "Coverage counts",
                "How many countries each finding names",
                List.of(
                        Column.rowHeader("finding", "Finding", 4),
                        Column.number("n", "Countries (number)", ColumnKind.COUNT, 0, 1),
                        Column.number("share", "Share of the 25 that took part", ColumnKind.PERCENT, 1, 1)),
                rows,
                List.of(new SheetChart(
                        SheetChart.Kind.BAR,
                        "Countries named in each finding",
                        RichText.of("Bar chart. The strategy is named for 10 countries, the others for 1 to 4."),
                        "Finding",
                        "Countries",
                        "finding",
                        List.of("n"))));
    }

    static Sheet sheet(
            String id, String name, String title, List<Column> columns, Iterable<Row> rows, List<SheetChart> charts) {
        RichText line = RichText.of(
                charts.isEmpty()
                        ? "This sheet contains 1 table."
                        : "This sheet contains 1 table, and under it 1 chart of the same values.");
        TableBlock table = new TableBlock(
                id,
                name.replace(' ', '_'),
                title,
                "Table: " + title,
                columns,
                rows,
                List.of(new RichText(List.of(
                        new Inline.Words("Source: made up for a test.", false), new Inline.NoteReference("n1", "1")))));
        return new Sheet(id, name, title, List.of(line), table, charts);
    }

    static Cell text(String words) {
        return new Cell.Text(RichText.of(words));
    }
}
