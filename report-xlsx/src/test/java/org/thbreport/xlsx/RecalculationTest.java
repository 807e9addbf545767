package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void findsANumberThatDoesNotFollow() throws IOException, InterruptedException {
        byte[] wrong = Recalculation.poisoned(Workbooks.bytes(SampleAnnex.english()));
        assertThat(Recalculation.differences(Map.of("wrong.xlsx", wrong), folder))
                .hasSizeGreaterThan(15);
    }
}
