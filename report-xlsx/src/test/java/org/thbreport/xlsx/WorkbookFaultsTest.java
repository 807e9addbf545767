package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;
import org.thbreport.xlsx.zip.ZipOutput;

/** Workbooks as they were written, and with one thing changed in a part, packed again as the program packs. */
class WorkbookFaultsTest {

    @Test
    void findsNothingInWhatTheProgramWrites() throws IOException {
        assertThat(WorkbookFaults.of(Workbooks.bytes(SampleAnnex.english()))).isEmpty();
        assertThat(WorkbookFaults.of(Workbooks.working(SampleAnnex.english()))).isEmpty();
        assertThat(WorkbookFaults.of(Workbooks.bytes(SampleAnnex.of("lv", List.of("A & B", "<C>")))))
                .isEmpty();
    }

    @Test
    void findsNothingInTheLookOfAnOfficeAndInAnnexesOfASeries() throws IOException {
        Branding office = new Branding(0x004494, 0x222222, 0x555555, 0xDDDDDD, 0xEEEEEE, List.of(0x004494, 0xB00000));
        Annex annex = wide();
        AnnexSeries series = new XlsxAnnexWriter(office).series(annex.sheets());
        for (int time = 0; time < 2; time++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            series.write(annex, out);
            assertThat(WorkbookFaults.of(out.toByteArray())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "styles.xml | 0.0&quot;\u00a0&quot;%_ | &quot;12\u00a0%&quot;;;; | xl/styles.xml",
                "styles.xml | #,##0_ | #,##0,_ | xl/styles.xml",
                "styles.xml | <sz val=\"12.0\"/> | <sz val=\"1\"/> | xl/styles.xml",
                "styles.xml | FF1A1F26 | FFFFFFFE | cannot be seen",
                "styles.xml | patternType=\"none\" | patternType=\"solid\" | xl/styles.xml",
                "styles.xml | horizontal=\"right\" | horizontal=\"fill\" | xl/styles.xml",
                "styles.xml | quotePrefix=\"true\" | quotePrefix=\"false\" | xl/styles.xml",
                "sheet4.xml | (<c r=\"B6\" s=\")[0-9]+ | $11 | look otherwise in row 6",
                "sheet4.xml | (<c r=\"A6\" s=\")[0-9]+ | $150 | look otherwise in row 6",
                "sheet4.xml | (<c r=\"A5\" s=\")[0-9]+ | $13 | look otherwise in row 5",
                "sheet4.xml | (<c r=\"A1\" s=\")[0-9]+ | $13 | look otherwise in row 1"
            })
    void findsOtherStyles(String part, String from, String to, String told) throws IOException {
        assertThat(forged(Workbooks.bytes(SampleAnnex.english()), part, from, to))
                .anyMatch(line -> line.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sheet4.xml | <f>[^<]*</f> | <f>HYPERLINK(1)</f> | which the program does not write",
                "sheet4.xml | <f>[^<]*</f> | <f>0*NOW()+6909</f> | which the program does not write",
                "sheet4.xml | <f>[^<]*</f> | <f>[1]Sheet!A1</f> | which the program does not write",
                "sheet4.xml | <f>[^<]*</f> | <f>A1</f> | which the program does not write",
                "sheet4.xml | <f> | <f t=\"array\" ref=\"A1\"> | sheet4.xml",
                "sheet4.xml | (<row r=\"6\".*?</row>)(<row r=\"7\".*?</row>) | $2$1 | in the place of another",
                "sheet4.xml | (<row r=\"7\".*?</row>) | $1$1 | in the place of another",
                "sheet4.xml | (<c r=\"B7\".*?</c>) | $1$1 | in the place of another",
                "sheet4.xml | (<c r=\"B7\".*?</c>)(<c r=\"C7\".*?</c>) | $2$1 | in the place of another",
                "sheet4.xml | (<c r=\"E7\".*?</c>) |  | look otherwise in row 7",
                "sheet4.xml | (<row r=\"7\") | $1 hidden=\"1\" | sheet4.xml",
                "sheet4.xml | (<row r=\"7\") | $1 ht=\"5\" customHeight=\"1\" | in another height",
                "sheet4.xml | width=\"[0-9.]+\" | width=\"1\" | too narrow",
                "sheet4.xml | customWidth=\"1\"/> | customWidth=\"1\" hidden=\"1\"/> | sheet4.xml",
                "sheet4.xml | <v>6909</v> | <v>6909.0</v> | written in another way",
                "sheet4.xml | <v>6909</v> | <v>06909</v> | written in another way",
                "sheet4.xml | (<c r=\"B6\" s=\"[0-9]+\")><v>6909 | $1 t=\"str\"><v>6909 | sheet4.xml",
                "sheet4.xml | <sheetView | <sheetView zoomScale=\"10\" | sheet4.xml",
                "sheet4.xml | <selection | <pane ySplit=\"30\" topLeftCell=\"A31\" state=\"frozen\"/><selection | sheet4.xml",
                "sheet4.xml | </sheetData> | </sheetData><mergeCells><mergeCell ref=\"A1:F40\"/></mergeCells> | <mergeCells>",
                "sheet4.xml | <ignoredErrors> | <conditionalFormatting sqref=\"A1\"/><ignoredErrors> | <conditionalFormatting",
                "sheet4.xml | </sheetData> | </sheetData><dataValidations><dataValidation sqref=\"A1\"/></dataValidations> | <dataValidations>",
                "sheet4.xml | <ignoredErrors> | <headerFooter><oddHeader>99 %</oddHeader></headerFooter><ignoredErrors> | <headerFooter>",
                "sheet4.xml | <sheetData> | <!-- 63 % --><sheetData> | sheet4.xml",
                "sheet4.xml | A5:A1048576 | A5:E1048576 | sheet4.xml",
                "sheet4.xml | fitToHeight=\"1\" | fitToHeight=\"9\" | sheet4.xml",
                "sheet1.xml | location=\"'Contents'!A1\" | location=\"'Contents'!XFD1\" | sheet1.xml",
                "sheet1.xml.rels | https://www.pmlp.gov.lv/en | file:///etc/passwd | relations of",
                "sharedStrings.xml | <si><t> | <si><t>a</t></si><si><t> | sharedStrings.xml",
                "sharedStrings.xml | <b/><sz val=\"12\"/> | <b/><sz val=\"1\"/> | in the font",
                "sharedStrings.xml | <si>.*?</si> | <si><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t xml:space=\"preserve\">a</t></r></si> | in the font",
                "sharedStrings.xml | <si>.*?</si> | <si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si> | sharedStrings.xml",
                "workbook.xml | (<sheet name=\"[^\"]*\" )(r:id=\"rId[0-9]+\" sheetId=\"5\") | $1state=\"hidden\" $2 | workbook.xml",
                "workbook.xml | activeTab=\"0\" | activeTab=\"0\" firstSheet=\"4\" | workbook.xml",
                "workbook.xml | <definedNames> | <definedNames><definedName name=\"Share\">1</definedName> | workbook.xml",
                "workbook.xml | date1904=\"false\" | date1904=\"true\" | workbook.xml",
                "table1.xml | <tableStyleInfo  | <tableStyleInfo name=\"TableStyleDark1\"  | table1.xml",
                "table3.xml | (<tableColumn id=\"2\" name=\")[^\"]* | $1Saved victims | table3.xml",
                "table3.xml | ref=\"A5:E10\" | ref=\"A5:E9\" | table3.xml",
                "core.xml | <dcterms:created | <!-- --><dcterms:created | core.xml",
                "customXml/item4.xml | </figures> | <n r=\"B6\" s=\"7\">x</n></figures> | item4.xml"
            })
    void findsWhatIsChangedInASheetOrBesideIt(String part, String from, @Nullable String to, String told)
            throws IOException {
        assertThat(forged(Workbooks.bytes(SampleAnnex.english()), part, from, to == null ? "" : to))
                .anyMatch(line -> line.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(<c:cat>.*?<c:v>)2018 | $12013 | chart1.xml",
                "(<c:tx><c:strRef>.*?<c:v>)[^<]* | $1Men | chart1.xml",
                "(<c:numCache>.*?<c:v>)[0-9.]+ | $10.9 | chart1.xml",
                "(<c:numCache>.*?<c:v>)0 | $10000 | chart1.xml",
                "<c:min val=\"0.0\"/> | <c:min val=\"0.4\"/> | chart1.xml",
                "<c:min val=\"0.0\"/> | <c:max val=\"0.7\"/><c:min val=\"0.0\"/> | chart1.xml",
                "<c:scaling> | <c:scaling><c:logBase val=\"10\"/> | chart1.xml",
                "orientation val=\"minMax\" | orientation val=\"maxMin\" | chart1.xml",
                "<c:crosses val=\"autoZero\"/> | <c:crosses val=\"max\"/> | chart1.xml",
                "<c:delete val=\"false\"/> | <c:delete val=\"true\"/> | chart1.xml",
                "<c:formatCode>0.0 | <c:formatCode>\"7\"0.0 | chart1.xml",
                "formatCode=\"0.0 | formatCode=\"&quot;9&quot;0.0 | format",
                "(<c:ser>.*?<a:srgbClr val=\")[0-9A-F]{6} | $1FFFFFF | chart1.xml",
                "(<c:ser>.*?)<a:solidFill><a:srgbClr val=\"[0-9A-F]{6}\"/></a:solidFill> | $1<a:noFill/> | chart1.xml",
                "(<c:cat>.*?A\\$6:\\$A\\$)10 | $19 | leaves out a row",
                "(<c:val>.*?D\\$6:\\$D\\$)10 | $19 | chart1.xml",
                "(<c:val>.*?)D\\$6:\\$D\\$10 | $1B\\$6:\\$B\\$10 | chart1.xml",
                "<c:overlay val=\"false\"/> | <c:overlay val=\"true\"/> | chart1.xml",
                "</c:chartSpace> | <c:userShapes r:id=\"rId1\"/></c:chartSpace> | chart1.xml"
            })
    void findsAnotherChart(String from, String to, String told) throws IOException {
        assertThat(forged(Workbooks.bytes(SampleAnnex.english()), "chart1.xml", from, to))
                .anyMatch(line -> line.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cy=\"[0-9]+\" | cy=\"1\"",
                "<xdr:row>[0-9]+ | <xdr:row>1",
                "<xdr:graphicFrame> | <xdr:graphicFrame macro=\"x\">",
                "(</[a-z:]*wsDr>) | <xdr:oneCellAnchor><xdr:sp/></xdr:oneCellAnchor>$1"
            })
    void findsAnotherPlaceOfAChart(String from, String to) throws IOException {
        assertThat(forged(Workbooks.bytes(SampleAnnex.english()), "drawing1.xml", from, to))
                .anyMatch(line -> line.contains("drawing1.xml"));
    }

    /** The years of a fall are left out; shares are shown as counts: in all places of the chart alike. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "chart1.xml | \\$6: | \\$8: | leaves out a row",
                "chart2.xml | \\$6: | \\$8: | leaves out a row",
                "chart1.xml | 0(?:\\.0)?(?:&quot;)?\"?\u00a0\"?(?:&quot;)?% | #,##0 | shows its numbers as something else"
            })
    void findsAChartThatIsChangedThroughout(String part, String from, String to, String told) throws IOException {
        Map<String, String> parts = Workbooks.parts(Workbooks.bytes(SampleAnnex.english()));
        String changed = parts.getOrDefault("xl/charts/" + part, "").replaceAll(from, to);
        assertThat(parts.put("xl/charts/" + part, changed)).isNotEqualTo(changed);

        assertThat(WorkbookFaults.of(packed(parts))).anyMatch(line -> line.contains(told));
    }

    /** Texts that could be taken for markup, an escape or a formula, and headings of several lines. */
    @Test
    void findsNothingInHostileWords() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String text : List.of(
                "=1+1",
                "'q",
                "\ttab",
                "\nline\n",
                "two  spaces ",
                "_x0041_ _x00e9_ _x_",
                "]]>&amp;\"'",
                "\u0001\r\uFFFE",
                "a\uD83D b",
                "x\u00ady",
                "z".repeat(40_000))) {
            rows.add(new Row(List.of(SampleAnnex.text(text), new Cell.Number(SampleFigure.of(1, "1"), null))));
        }
        Sheet sheet = SampleAnnex.sheet(
                "s",
                "<&'> 1",
                "Title\n\"two\"",
                List.of(
                        Column.rowHeader("t", "Two\nlines_x0041_", 1),
                        Column.number("n", "'N'", ColumnKind.DECIMAL, 3, 1)),
                rows,
                List.of(new SheetChart(
                        SheetChart.Kind.BAR, "T", RichText.of("\"A\" & b"), "c", "v", "t", List.of("n"))));

        assertThat(WorkbookFaults.of(
                        Workbooks.bytes(new Annex(SampleAnnex.english().metadata(), List.of(sheet)))))
                .isEmpty();
    }

    @Test
    void findsWhatIsNoPartOfAnAnnex() throws IOException {
        byte[] file = Workbooks.bytes(SampleAnnex.english());
        for (String name : List.of("xl/media/image1.png", "xl/vbaProject.bin", "xl/comments1.xml", "Xl/workbook.xml")) {
            Map<String, String> parts = Workbooks.parts(file);
            parts.put(name, "<a/>");
            assertThat(WorkbookFaults.of(packed(parts))).isNotEmpty();
        }
        Map<String, String> parts = Workbooks.parts(file);
        parts.remove("docProps/custom.xml");
        assertThat(WorkbookFaults.of(packed(parts))).anyMatch(line -> line.contains("lacks a part"));
        assertThat(WorkbookFaults.of(packed(Workbooks.parts(file)))).isEmpty();
    }

    private static List<String> forged(byte[] file, String part, String from, String to) throws IOException {
        Map<String, String> parts = Workbooks.parts(file);
        boolean changed = false;
        for (Map.Entry<String, String> entry : parts.entrySet()) {
            if (entry.getKey().endsWith(part)) {
                Matcher matcher = Pattern.compile(from, Pattern.DOTALL).matcher(entry.getValue());
                String forged = matcher.replaceFirst(to);
                changed |= !forged.equals(entry.getValue());
                entry.setValue(forged);
            }
        }
        assertThat(changed).as("the part was changed").isTrue();
        return WorkbookFaults.of(packed(parts));
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutput zip = new ZipOutput(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                zip.add(part.getKey(), entry -> entry.write(bytes));
            }
        }
        return out.toByteArray();
    }

    /** An annex that is wider than a page, with numbers that are missing in the middle of two lines, and hostile words. */
    private static Annex wide() {
        List<Column> columns =
                new ArrayList<>(List.of(new Column("period", "Year's \"end\"", ColumnKind.CODE, 0, true, 1)));
        List<String> series = new ArrayList<>();
        for (int column = 0; column < 20; column++) {
            columns.add(
                    Column.number("c" + column, "Percentage of responsibilities " + column, ColumnKind.PERCENT, 1, 1));
            series.add("c" + column);
        }
        List<Row> rows = new ArrayList<>();
        for (int year = 2015; year < 2023; year++) {
            List<Cell> cells = new ArrayList<>(List.of(SampleAnnex.text("<" + year + "> \n_x0041_")));
            for (int column = 0; column < 20; column++) {
                cells.add(
                        year == 2018
                                ? new Cell.Missing("[x]", "not available")
                                : new Cell.Number(SampleFigure.of(column / 30.0, "share"), null));
            }
            rows.add(new Row(cells));
        }
        List<SheetChart> charts = Arrays.stream(SheetChart.Kind.values())
                .map(kind -> new SheetChart(
                        kind,
                        "Title & more",
                        RichText.of("Words"),
                        "Year",
                        "Share",
                        "period",
                        series.subList(0, 3),
                        List.of(2, 5)))
                .toList();
        Sheet sheet = SampleAnnex.sheet("wide", "Wide 'one'", "Wide", columns, rows, charts);
        List<Sheet> sheets = new ArrayList<>(SampleAnnex.english().sheets());
        sheets.add(sheet);
        return new Annex(SampleAnnex.english().metadata(), sheets);
    }
}
