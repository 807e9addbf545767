package org.thbreport.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.result.PublishedResults;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.ingest.reference.ReferenceData;

class FiguresOfResultsTest {

    /** The file and the list of figures are made by the same names, so each must find all that the other has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "emn-thb-international-dimension",
                "made-up-register",
                "prisoners-by-citizenship",
                "eu-published-figures"
            })
    void theFileHasEveryFigureUnderItsId(String example) throws IOException {
        Path folder = SeedStudy.top().resolve("examples").resolve(example);
        ProtectedAnalysis results = OpenStudy.read(folder, "study", ReferenceData.load(), BrandingReading.NONE)
                .results();
        byte[] file = ResultsFile.of(results, LocalDate.EPOCH, List.of(), (table, area) -> "");
        Map<String, Double> read = all(ReadResults.of(file).figures());
        assertThat(read).isEqualTo(all(PublishedResults.index(results))).hasSizeGreaterThan(20);
        read.forEach(
                (id, value) -> assertThat(FigureId.parse(id).toString()).as(id).isEqualTo(id));
    }

    private static Map<String, Double> all(FigureIndex index) {
        Map<String, Double> all = new TreeMap<>();
        index.each((id, value) -> {
            assertThat(index.value(id)).hasValue(value);
            all.put(id.toString(), value);
        });
        return all;
    }
}
