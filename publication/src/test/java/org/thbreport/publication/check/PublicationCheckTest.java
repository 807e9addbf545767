package org.thbreport.publication.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.content.WebWords;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.language.NumberStyle;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Each rule passes a publication without faults, and finds the one fault that is put into it. */
class PublicationCheckTest {

    private static final RichText POINT = new RichText(
            List.of(new Inline.Words("In 2022 it was 63.1 %.", false), new Inline.NoteReference("note-a", "1")));

    private static final FigureIndex RESULTS = FigureIndex.of(sink -> sink.number("sample", 0.631));

    private static List<String> rules(Publication publication) {
        return faults(publication).stream()
                .map(PublicationFault::rule)
                .distinct()
                .toList();
    }

    private static List<PublicationFault> faults(Publication publication) {
        return faults(publication, List.of());
    }

    private static List<PublicationFault> faults(Publication publication, List<String> evidence) {
        return new PublicationRules(List.of("significan"), evidence, RESULTS, List.of())
                .check(publication.annex())
                .faults(publication.briefing());
    }

    private static Publication good() {
        return publication(
                List.of(keyFigures("of victims"), new BulletList(List.of(POINT))), sheet("k", "Key figures"));
    }

    private static KeyFigures keyFigures(String base) {
        return new KeyFigures(List.of(new KeyFigure(RichText.of("63.1 %"), RichText.of("share"), RichText.of(base))));
    }

    private static Publication publication(List<Block> blocks, Sheet... sheets) {
        return publication(blocks, List.of(new Note("note-a", "1", RichText.of("a note"))), "key", sheets);
    }

    private static Publication publication(List<Block> blocks, List<Note> notes, String key, Sheet... sheets) {
        Section section = new Section("key-points", "Key points", blocks, List.of());
        Masthead masthead = new Masthead("Briefing", "title", RichText.of("scope"), List.of());
        return new Publication(
                "en",
                new Briefing(metadata("key"), masthead, List.of(section), notes),
                new Annex(metadata(key), List.of(sheets)));
    }

    private static Metadata metadata(String key) {
        RendererWords words = new RendererWords(
                "{0} {1}",
                "{0}",
                "c",
                "Abbreviations",
                "t",
                "a",
                "r",
                new WebWords("", "", "", "", "", "", "", "", "", "", "", "", ""));
        return new Metadata(
                "en", "title", "issuer", "subject", List.of(), LocalDate.of(2025, 7, 10), List.of(), key, "p", words);
    }

    private static Sheet sheet(String tableName, String name) {
        return sheet(tableName, name, RichText.of("63.1 %"), null);
    }

    private static Sheet sheet(String tableName, String name, RichText shown, @Nullable Formula formula) {
        TableBlock table = new TableBlock(
                "key-figures",
                tableName,
                "caption",
                "description",
                List.of(
                        Column.rowHeader("shown", "As printed", 2),
                        Column.number("value", "Value", ColumnKind.DECIMAL, 3, 1)),
                List.of(new Row(
                        List.of(new Cell.Text(shown), new Cell.Number(SampleFigure.of(0.631, "0.631"), formula)))),
                List.of());
        return new Sheet("key-figures", name, "Title", List.of(), table, List.of());
    }

    @Test
    void aPublicationWithoutFaultsPasses() {
        assertThat(faults(good())).isEmpty();
    }

    @Test
    void rowsOfACommonSheetAreReadOnceForAllRulesProductsAndEditions() {
        Publication good = good();
        Sheet sheet = good.annex().sheets().get(0);
        TableBlock table = Objects.requireNonNull(sheet.table());
        AtomicInteger read = new AtomicInteger();
        Iterable<Row> counted = () -> {
            read.incrementAndGet();
            return table.rows().iterator();
        };
        Sheet watched = new Sheet(
                sheet.id(),
                sheet.name(),
                sheet.title(),
                sheet.lines(),
                new TableBlock(table.id(), table.name(), "caption", "description", table.columns(), counted, List.of()),
                sheet.figures());
        PublicationRules rules = new PublicationRules(List.of("significan"), List.of(), RESULTS, List.of(watched));
        PublicationCheck check = rules.check(new Annex(good.annex().metadata(), List.of(watched)));

        assertThat(check.faults(good.briefing())).isEmpty();
        assertThat(check.faults(good.briefing().onAtMost(1, List.of(good.briefing()))))
                .isEmpty();
        assertThat(rules.check(good.annex()).faults(good.briefing())).isEmpty();
        assertThat(read).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "A statistically SIGNIFICANT rise, significan",
        "12 ± 3, ±",
        "ΣΤΑΤΙΣΤΙΚΆ ΣΗΜΑΝΤΙΚΌ, στατιστικά σημαντικ",
        "όσο ένας ΤΕΛΟΣ, τελος",
        "STATISTISKI NOZĪMĪGS, statistiski nozīmīg"
    })
    void aForbiddenWordIsFoundInCapitalAndSmallLetters(String text, String word) {
        ForbiddenWords forbidden = new ForbiddenWords(List.of("no such word", word));

        assertThat(forbidden.in(text)).containsExactly(word);
        assertThat(forbidden.in("In 2022 it was 63,1 %. Το 2022 ήταν sig nificant"))
                .isEmpty();
    }

    @Test
    void aFigureWithoutBaseAndAPointWithoutNoteOrNumberAreFound() {
        assertThat(rules(publication(List.of(keyFigures(" "), new BulletList(List.of(POINT))), sheet("k", "K"))))
                .containsExactly("PUB-1");
        RichText noNumber = new RichText(List.of(POINT.inlines().get(1)));
        assertThat(rules(publication(List.of(new BulletList(List.of(noNumber))), sheet("k", "K"))))
                .containsExactly("PUB-1");
        assertThat(faults(
                        publication(List.of(new BulletList(List.of(POINT, RichText.of("7 of 25")))), sheet("k", "K"))))
                .singleElement()
                .hasToString("key-points: error[PUB-1]: the point \"7 of 25\" rests on no note");
    }

    /** Labels of a data file are evidence; the words around them are ours. */
    @Test
    void whatTheDataSayIsQuotedAndNotJudged() {
        List<String> labels = List.of("of significance", "two  blanks", " at its end", "{name}", "of");
        for (String label : labels) {
            Publication quoting = publication(List.of(keyFigures("Area: " + label + ".")), sheet("k", "K"));
            assertThat(faults(quoting, labels))
                    .as(label)
                    .noneMatch(fault -> fault.rule().equals("PUB-5"));
        }
        Publication ours = publication(List.of(keyFigures("Significant in two  blanks")), sheet("k", "K"));
        assertThat(faults(ours, labels)).extracting(PublicationFault::rule).contains("PUB-5");
    }

    @Test
    void aReferenceWithoutItsNoteIsFound() {
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), List.of(), "key", sheet("k", "K"))))
                .containsExactly("PUB-2");
        List<Note> renumbered = List.of(new Note("note-a", "2", RichText.of("a note")));
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), renumbered, "key", sheet("k", "K"))))
                .containsExactly("PUB-2");
        List<Note> unused = List.of(
                new Note("note-a", "1", RichText.of("a note")), new Note("note-b", "2", RichText.of("not used")));
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), unused, "key", sheet("k", "K"))))
                .containsExactly("PUB-2");
    }

    @Test
    void anEmptyCellIsFound() {
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), sheet("k", "K", RichText.of(" "), null))))
                .containsExactly("PUB-3");
    }

    @Test
    void aNumberThatTheAnnexPrintsOtherwiseIsFound() {
        assertThat(rules(publication(
                        List.of(keyFigures("of victims"), new BulletList(List.of(POINT))),
                        sheet("k", "K", RichText.of("63 %"), null))))
                .containsExactly("PUB-4");
    }

    @Test
    void aForbiddenWordAndALeftoverPlaceholderAreFound() {
        for (String text : List.of("A Significant rise", "a {share} of victims", "two  blanks")) {
            assertThat(rules(publication(
                            List.of(new BulletList(List.of(POINT)), Paragraph.body(RichText.of(text))),
                            sheet("k", "K"))))
                    .as(text)
                    .containsExactly("PUB-5");
        }
    }

    /** A code stands as its file has it, be it two blanks; the words beside it are held to the rule. */
    @Test
    void codesOfTheInputsAreNoWords() {
        for (ColumnKind kind : List.of(ColumnKind.CODE, ColumnKind.TEXT)) {
            TableBlock table = new TableBlock(
                    "observations",
                    "o",
                    "caption",
                    "description",
                    List.of(new Column("code", "Code", kind, 0, true, 1)),
                    List.of(new Row(List.of(new Cell.Text(RichText.of("significant  code"))))),
                    List.of());
            Sheet codes = new Sheet("observations", "O", "Title", List.of(), table, List.of());
            assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), sheet("k", "K"), codes)).stream()
                            .distinct()
                            .toList())
                    .isEqualTo(kind == ColumnKind.CODE ? List.of() : List.of("PUB-5"));
        }
    }

    @Test
    void aCrossReferenceToNowhereIsFound() {
        RichText lost = new RichText(List.of(new Inline.CrossReference("table 3", "nowhere")));
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT)), Paragraph.body(lost)), sheet("k", "K"))))
                .containsExactly("PUB-6");
    }

    @Test
    void aReferenceThatWasNotNumberedIsFound() {
        RichText silent = new RichText(List.of(new Inline.CrossReference("", "key-points")));
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT)), Paragraph.body(silent)), sheet("k", "K"))))
                .containsExactly("PUB-6");
    }

    /** Table 3 of the annex is the sheet with that number, under its own name. */
    @Test
    void aTableOfTheAnnexIsNamedByItsNumberAndName() {
        Sheet third = sheet("annual", "Annual totals").numbered(3, "Table 3. Annual totals");
        UnaryOperator<String> rule = words -> String.join(
                ",",
                rules(publication(
                        List.of(
                                new BulletList(List.of(POINT)),
                                Paragraph.body(new RichText(List.of(new Inline.SheetReference(words, "key-figures"))))),
                        third)));
        assertThat(rule.apply("table 3 of the annex, Annual totals")).isEmpty();
        assertThat(rule.apply("table 2 of the annex, Annual totals")).isEqualTo("PUB-6");
        assertThat(rule.apply("table 13 of the annex, Annual totals")).isEqualTo("PUB-6");
        assertThat(rule.apply("table 3 of the annex, Trend")).isEqualTo("PUB-6");
    }

    private static TableBlock data(String... periods) {
        return new TableBlock(
                "figure-data",
                "figure_data",
                "Data",
                "The data of the figure",
                List.of(Column.rowHeader("period", "Period", 1)),
                Stream.of(periods)
                        .map(period -> new Row(List.of(Cell.words(period))))
                        .toList(),
                List.of());
    }

    @Test
    void aFigureWithoutDataIsFound() {
        BarChart chart = new BarChart(List.of(), 0, 1, 0);
        UnaryOperator<String> rule = period -> String.join(
                ",",
                rules(publication(
                        List.of(
                                new BulletList(List.of(POINT)),
                                new FigureBlock(
                                        "figure",
                                        "title",
                                        chart,
                                        RichText.of("alt"),
                                        period.isEmpty() ? data() : data(period),
                                        List.of())),
                        sheet("k", "K"))));
        assertThat(rule.apply("2022")).isEmpty();
        assertThat(rule.apply("")).isEqualTo("PUB-3");
        assertThat(rule.apply(" ")).isEqualTo("PUB-3");
    }

    @Test
    void anAlternativeTextThatLeavesANumberOutIsFound() {
        ShareMark mark = new ShareMark(2022, 1, "2022", 0.631, "63.1 %", false, false, null, 0);
        ShareChart chart = new ShareChart("share", "{0} %", List.of(mark), List.of(), "");
        UnaryOperator<String> rule = alt -> String.join(
                ",",
                rules(publication(
                        List.of(
                                new BulletList(List.of(POINT)),
                                new FigureBlock("figure", "title", chart, RichText.of(alt), data("2022"), List.of())),
                        sheet("k", "K"))));
        assertThat(rule.apply("In 2022 the share was 63.1 %")).isEmpty();
        assertThat(rule.apply("A chart of shares")).isEqualTo("PUB-7");
    }

    @Test
    void namesThatAWorkbookRefusesAreFound() {
        for (Sheet sheet : List.of(
                sheet("k", "a name of more than 31 characters"),
                sheet("k", "a/b"),
                sheet("1k", "K"),
                sheet("a b", "K"))) {
            assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), sheet)))
                    .as(sheet.name())
                    .containsExactly("PUB-8");
        }
    }

    @Test
    void aFormulaOverNothingIsFound() {
        List<Formula> lost = new ArrayList<>();
        lost.add(new Formula.SameRow("no-column"));
        lost.add(
                new Formula.CountWhere("no-table", List.of(new Formula.Condition("a", new Formula.Operand.Text("b")))));
        lost.add(new Formula.SumWhere("no-table", "a", List.of()));
        lost.add(new Formula.Lookup("key-figures", "value", "no-column", "x"));
        lost.add(new Formula.Binary(Formula.Operator.ADD, new Formula.Constant(1), new Formula.SameRow("no-column")));
        for (Formula formula : lost) {
            assertThat(rules(publication(
                            List.of(new BulletList(List.of(POINT))), sheet("k", "K", RichText.of("63.1 %"), formula))))
                    .as(formula.toString())
                    .containsExactly("PUB-9");
        }
    }

    @Test
    void partsOfDifferentReleasesAreFound() {
        List<Note> notes = List.of(new Note("note-a", "1", RichText.of("a note")));
        assertThat(rules(publication(List.of(new BulletList(List.of(POINT))), notes, "another key", sheet("k", "K"))))
                .containsExactly("PUB-10");
    }

    /** Half up from the decimal form: 0.6309 is 63.1 %, and 63.0 % is none of its roundings. */
    @Test
    void aFigureThatIsNotTheRoundingOfItsNumberIsAFault() {
        for (String tag : Language.available()) {
            NumberStyle numbers = Language.of(tag).numbers();
            Figure right = numbers.figure(FigureId.of("share", "LV", "2022"), 0.6309, ColumnKind.PERCENT, 1);
            assertThat(RoundingRule.faultOf(right)).isEmpty();
            Figure wrong = new Figure(right.id(), 0.6301, right.kind(), right.decimals(), right.text());
            assertThat(RoundingRule.faultOf(wrong))
                    .hasValueSatisfying(
                            fault -> assertThat(fault).contains(right.text()).contains("share.LV.2022"));
            Figure fall = numbers.figure(FigureId.of("change", "LV"), -0.081, ColumnKind.POINTS, 1);
            assertThat(RoundingRule.faultOf(fall)).isEmpty();
            assertThat(RoundingRule.faultOf(new Figure(fall.id(), 0.081, fall.kind(), 1, fall.text())))
                    .isPresent();
        }
    }

    /** "5 of 9 lists" under the number of all 14: the text is the rounding of its number, and the number is another. */
    @Test
    void aFigureThatIsAnotherThanTheResultUnderItsIdIsAFault() {
        NumberStyle numbers = Language.of("en").numbers();
        for (Figure figure : List.of(
                numbers.figure(FigureId.of("sample"), 0.641, ColumnKind.DECIMAL, 3),
                numbers.figure(FigureId.of("other"), 0.631, ColumnKind.DECIMAL, 3))) {
            RichText words = new RichText(List.of(new Inline.Words("It is ", false), new Inline.Number(figure, false)));
            assertThat(faults(publication(
                            List.of(new BulletList(List.of(words, POINT))),
                            sheet("k", "K", RichText.of("63.1 %"), null))))
                    .filteredOn(fault -> fault.rule().equals("PUB-13"))
                    .singleElement()
                    .extracting(PublicationFault::message)
                    .asString()
                    .contains("is told as " + figure.name());
        }
    }
}
