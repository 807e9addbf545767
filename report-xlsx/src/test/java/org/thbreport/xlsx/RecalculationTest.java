package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.text.ColumnKind;

/** LibreOffice works out every formula again, in a copy whose remembered numbers are all wrong. */
@Tag("slow")
class RecalculationTest {

    @TempDir
    private Path folder;

    @Test
    void everyFormulaGivesTheNumberOfTheAnalysis() throws IOException, InterruptedException {
        byte[] file = Workbooks.bytes(SampleAnnex.english());
        assertThat(FinishedWorkbook.formulas(file)).hasSizeGreaterThan(15);
        assertThat(FinishedWorkbook.formulas(Recalculation.poisoned(file)).values())
                .containsOnly(-999.0);
        assertThat(Recalculation.differences(Map.of("sample.xlsx", file), folder))
                .isEmpty();
    }

    /** LibreOffice read {@code Table[Rights of victims'']} as a reference without an end: Err:507. */
    @ParameterizedTest
    @ValueSource(strings = {"Rights of victims'", "Services 'for all'", "''", "[new] #1 @home'"})
    void aHeadingMayEndInAnApostrophe(String heading) throws IOException, InterruptedException {
        List<Column> counts =
                List.of(Column.rowHeader("country", "Country", 1), Column.number("n", heading, ColumnKind.COUNT, 0, 1));
        List<Row> rows = List.of(
                new Row(List.of(SampleAnnex.text("LV"), new Cell.Number(SampleFigure.of(2, "2"), null))),
                new Row(List.of(SampleAnnex.text("EE"), new Cell.Number(SampleFigure.of(3, "3"), null))));
        List<Column> sums =
                List.of(Column.rowHeader("what", "What", 1), Column.number("sum", "Sum", ColumnKind.COUNT, 0, 1));
        Row sum = new Row(List.of(
                SampleAnnex.text("all"),
                new Cell.Number(SampleFigure.of(5, "5"), new Formula.SumWhere("counts", "n", List.of()))));
        Annex annex = new Annex(
                SampleAnnex.english().metadata(),
                List.of(
                        SampleAnnex.sheet("counts", "Counts", "Counts", counts, rows, List.of()),
                        SampleAnnex.sheet("sums", "Sums", "Sums", sums, List.of(sum), List.of())));
        byte[] file = Workbooks.bytes(annex);
        assertThat(FinishedWorkbook.formulas(file)).hasSize(1);
        assertThat(Recalculation.differences(Map.of("heading.xlsx", file), folder))
                .isEmpty();
    }

    @Test
    void findsANumberThatDoesNotFollow() throws IOException, InterruptedException {
        byte[] wrong = Recalculation.poisoned(Workbooks.bytes(SampleAnnex.english()));
        assertThat(Recalculation.differences(Map.of("wrong.xlsx", wrong), folder))
                .hasSizeGreaterThan(15);
    }
}
