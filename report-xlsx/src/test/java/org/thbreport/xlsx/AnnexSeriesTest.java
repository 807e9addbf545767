package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

class AnnexSeriesTest {

    private static final int FRONT = 2;

    private final AtomicInteger readings = new AtomicInteger();

    /** Returns the sample annex with a cover of its own, and a table of its own at the end. */
    private static Annex edition(Annex sample, String country) {
        List<Sheet> sheets = new ArrayList<>(sample.sheets());
        Sheet cover = sheets.get(0);
        List<RichText> lines = new ArrayList<>(cover.lines());
        lines.add(RichText.of("The edition for " + country));
        sheets.set(0, new Sheet(cover.id(), cover.name(), cover.title(), lines, null, List.of()));
        sheets.add(SampleAnnex.sheet(
                "edition",
                "Edition",
                "The edition",
                List.of(Column.text("a", "Item", 1), Column.text("b", "Value", 1)),
                List.of(new Row(List.of(SampleAnnex.text("Country"), SampleAnnex.text(country)))),
                List.of()));
        return new Annex(sample.metadata(), sheets);
    }

    /** Returns an annex whose last sheet counts how often its rows are read. */
    private Annex counted(List<Row> rows) {
        Annex sample = SampleAnnex.english();
        Iterable<Row> counted = () -> {
            readings.incrementAndGet();
            return rows.iterator();
        };
        Sheet last = SampleAnnex.sheet(
                "counted", "Counted", "Counted rows", List.of(Column.text("a", "Words", 5)), rows, List.of());
        TableBlock table = Objects.requireNonNull(last.table());
        List<Sheet> sheets = new ArrayList<>(sample.sheets());
        sheets.add(new Sheet(
                last.id(),
                last.name(),
                last.title(),
                last.lines(),
                new TableBlock(
                        table.id(),
                        table.name(),
                        table.caption(),
                        table.description(),
                        table.columns(),
                        counted,
                        List.of()),
                List.of()));
        return new Annex(sample.metadata(), sheets);
    }

    private static byte[] written(AnnexSeries series, Annex annex) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        series.write(annex, out);
        return out.toByteArray();
    }

    private static AnnexSeries series(List<Sheet> common) {
        return new XlsxAnnexWriter(Branding.DEFAULT).series(common);
    }

    private static List<Sheet> data(Annex annex) {
        return annex.sheets().subList(FRONT, annex.sheets().size());
    }

    private static Row words(int number, int length) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return new Row(List.of(SampleAnnex.text(text.toString())));
    }

    @Test
    void annexesOfASeriesAreTheSameFilesAsIfEachWereWrittenAlone() throws IOException {
        Annex sample = counted(List.of(words(1, 30), words(2, 40)));
        assertTheSameAsAlone(sample, "Latvia", "Estonia", "Latvia");
    }

    private static void assertTheSameAsAlone(Annex sample, String... countries) throws IOException {
        AnnexSeries series = series(data(sample));
        for (String country : countries) {
            Annex annex = edition(sample, country);
            assertThat(written(series, annex)).isEqualTo(Workbooks.bytes(annex));
        }
    }

    /** The pages of a wide sheet are listed in a part of the workbook that is written for each annex. */
    @Test
    void wideSheetsOfASeriesKeepTheirPages() throws IOException {
        Annex sample = SampleAnnex.english();
        List<Column> columns = new ArrayList<>(List.of(Column.rowHeader("a", "Area", 1)));
        List<Cell> cells = new ArrayList<>(List.of(SampleAnnex.text("Area")));
        for (int i = 0; i < 12; i++) {
            columns.add(Column.number("n" + i, "Unbreakable-heading-" + i, ColumnKind.COUNT, 0, 1));
            cells.add(new Cell.Number(SampleFigure.of(1, "1"), null));
        }
        List<Sheet> sheets = new ArrayList<>(sample.sheets());
        sheets.add(SampleAnnex.sheet("wide", "Wide", "Wide", columns, List.of(new Row(cells)), List.of()));
        Annex wide = new Annex(sample.metadata(), sheets);
        AnnexSeries series = series(data(wide));
        for (String country : List.of("Latvia", "Estonia")) {
            Annex annex = edition(wide, country);
            assertThat(written(series, annex)).isEqualTo(Workbooks.bytes(annex));
        }
    }

    /** Texts are handed to the compressor in blocks of 64 KiB, whose ends must not depend on what was kept. */
    @ParameterizedTest
    @ValueSource(ints = {60, 70, 200, 500})
    void longTextsAreTheSameFilesToo(int kilobytes) throws IOException {
        Annex sample = counted(IntStream.range(0, 10 * kilobytes)
                .mapToObj(row -> words(row, 90))
                .toList());
        assertTheSameAsAlone(sample, "Latvia", "Estonia", "Lithuania");
    }

    @Test
    void rowsOfCommonSheetsAreReadForTheFirstAnnexOnly() throws IOException {
        Annex sample = counted(List.of(words(1, 30)));
        AnnexSeries series = series(data(sample));
        written(series, edition(sample, "Latvia"));
        int first = readings.get();
        written(series, edition(sample, "Estonia"));

        assertThat(first).isPositive();
        assertThat(readings).hasValue(first);
    }

    /** What does not compress to a megabyte would fill the memory: it is written anew. */
    @Test
    void sheetsThatAreLargeAreNotKept() throws IOException {
        Annex sample = counted(
                IntStream.range(0, 2_000).mapToObj(row -> words(row, 1_000)).toList());
        AnnexSeries series = series(data(sample));
        written(series, edition(sample, "Latvia"));
        int first = readings.get();
        Annex estonia = edition(sample, "Estonia");
        byte[] second = written(series, estonia);

        assertThat(readings).hasValue(2 * first);
        assertThat(second).isEqualTo(Workbooks.bytes(estonia));
    }

    @Test
    void aCommonSheetAfterOneOfTheEditionIsWrittenAnewForItsTextsHaveOtherNumbers() throws IOException {
        Annex sample = SampleAnnex.english();
        Sheet last = sample.sheets().get(sample.sheets().size() - 1);
        AnnexSeries series = series(List.of(last));
        for (String extra : List.of("One word", "Two other words")) {
            List<Sheet> sheets = new ArrayList<>(sample.sheets());
            Sheet before = sheets.get(FRONT);
            sheets.set(
                    FRONT,
                    new Sheet(
                            before.id(),
                            before.name(),
                            extra,
                            List.of(RichText.of(extra)),
                            before.table(),
                            before.figures()));
            Annex annex = new Annex(sample.metadata(), sheets);
            assertThat(written(series, annex)).isEqualTo(Workbooks.bytes(annex));
        }
    }

    @Test
    void otherMarksNamesOrLanguagesAreNotTakenFromAnotherAnnex() throws IOException {
        Annex sample = SampleAnnex.english();
        AnnexSeries series = series(data(sample));
        written(series, sample);
        Annex latvian = new Annex(SampleAnnex.of("lv", List.of("Provizoriski")).metadata(), sample.sheets());
        assertThat(written(series, latvian)).isEqualTo(Workbooks.bytes(latvian));
        List<Sheet> sheets = new ArrayList<>(sample.sheets());
        Sheet contents = sheets.get(1);
        sheets.set(
                1,
                new Sheet(
                        contents.id(),
                        "Another name",
                        contents.title(),
                        contents.lines(),
                        contents.table(),
                        contents.figures()));
        Annex renamed = new Annex(sample.metadata(), sheets);
        assertThat(written(series, renamed)).isEqualTo(Workbooks.bytes(renamed));
    }
}
