package org.thbreport.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.ingest.ClosedFolder;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputLimits;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.TableQuery;

/** Vintages as the store writes them, found again in a study folder. */
class StudyVintagesTest {

    private static final String FILE = "statistics/victims.csv";
    private static final Instant MARCH = Instant.parse("2025-03-03T06:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2025-09-01T06:00:00Z");

    @TempDir
    Path study;

    private static StatisticsReference reference(String dataset) {
        return new StatisticsReference(
                "victims",
                FILE,
                "source",
                null,
                dataset,
                ShareBase.KNOWN,
                Map.of(),
                Map.of(),
                GroupMapping.CITIZENSHIP,
                TableQuery.WHOLE,
                new Location("study.yaml", 12, 11));
    }

    private Vintage keep(String text, Instant day) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(study.resolve("statistics"));
        Files.write(study.resolve(FILE), bytes);
        return keep(bytes, "http://127.0.0.1/x", day, ".csv");
    }

    @Test
    void vintagesOfOtherPartsOfTheTableAreNotCompared() throws IOException {
        keep("older", MARCH);
        byte[] bytes = "newer".getBytes(StandardCharsets.UTF_8);
        Files.write(study.resolve(FILE), bytes);
        String address = "http://127.0.0.1/x?c%5Bgeo%5D=LV&format=csvdata";
        keep(bytes, address, SEPTEMBER, ".csv");

        assertThat(find().earlier()).isNull();
        assertThat(find().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith(
                                "study.yaml:12:11: warning[VINT-4]: the vintages of 2025-03-03 and 2025-09-01 were"));

        byte[] newest = "newest".getBytes(StandardCharsets.UTF_8);
        Files.write(study.resolve(FILE), newest);
        keep(newest, address.replace("csvdata", "tsv"), SEPTEMBER.plusSeconds(1), ".tsv");
        assertThat(find().issues()).isEmpty();
        assertThat(find().earlier()).isNotNull();
    }

    private Vintage keep(byte[] bytes, String address, Instant day, String extension) throws IOException {
        try (StagingFile staging = StagingFile.in(study, "shelters", day)) {
            staging.write(ByteBuffer.wrap(bytes));
            return store().keep(new Answer(List.of(), false, staging, "", ""), address, day, extension);
        }
    }

    private VintageStore store() throws IOException {
        return new VintageStore(ClosedFolder.of(study), "shelters");
    }

    private Path folder() {
        return study.resolve("statistics/vintages/shelters");
    }

    private StudyVintages find() {
        InputSnapshot snapshot = InputSnapshot.read(study);
        return StudyVintages.find(
                snapshot, reference("shelters"), snapshot.file(FILE).orElseThrow());
    }

    @Test
    void findsTheVintageBeforeTheOneInUse() throws IOException {
        Vintage oldest = keep("oldest", MARCH.minusSeconds(1));
        Vintage older = keep("older", MARCH);
        Vintage newer = keep("newer", SEPTEMBER);

        StudyVintages found = find();

        assertThat(found.issues()).isEmpty();
        assertThat(found.used()).isEqualTo(newer);
        assertThat(found.earlier()).isEqualTo(older);
        assertThat(new String(Objects.requireNonNull(found.earlierFile()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("older");
        assertThat(found.inputs())
                .extracting(InputFile::path)
                .containsExactly(
                        "statistics/vintages/shelters/vintages.csv",
                        "statistics/vintages/shelters/" + older.file(),
                        "statistics/vintages/shelters/" + oldest.file());

        Files.delete(folder().resolve(oldest.file()));
        assertThat(find().older()).isEmpty();
        assertThat(find().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("remark[VINT-3]: the vintage of 2025-03-03 is not there as it was stored"));
    }

    @Test
    void oneVintageOrNoneIsNothingToCompare() throws IOException {
        Vintage only = keep("only", MARCH);
        assertThat(find().earlier()).isNull();
        assertThat(find().used()).isEqualTo(only);
        assertThat(find().issues()).isEmpty();

        InputSnapshot snapshot = InputSnapshot.read(study);
        InputFile file = snapshot.file(FILE).orElseThrow();
        assertThat(StudyVintages.find(snapshot, reference("another"), file).inputs())
                .isEmpty();
    }

    @Test
    void aFileThatIsNotTheNewestVintageIsSaidAtItsLine() throws IOException {
        keep("older", MARCH);
        keep("newer", SEPTEMBER);
        Files.writeString(study.resolve(FILE), "older");
        assertThat(Objects.requireNonNull(find().used()).retrieved()).isEqualTo(MARCH);
        Files.writeString(study.resolve(FILE), "typed by hand");
        assertThat(find().used()).isNull();

        StudyVintages found = find();

        assertThat(found.earlier()).isNull();
        assertThat(found.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith(
                                "study.yaml:12:11: warning[VINT-1]: statistics/victims.csv is not the newest vintage of"
                                        + " shelters, that of 2025-09-01"));
    }

    @Test
    void aVintageThatIsGoneIsAWarningAndOneThatWasChangedAnError() throws IOException {
        Vintage older = keep("older", MARCH);
        keep("newer", SEPTEMBER);
        Files.writeString(folder().resolve(older.file()), "changed");
        assertThat(find().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.toString()).contains(older.file() + ": error[INPUT-13]: the vintage was changed");
            assertThat(issue.isUnreadable()).isTrue();
        });

        Files.delete(folder().resolve(older.file()));
        assertThat(find().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("warning[VINT-3]: the vintage of 2025-03-03 is not there"));
    }

    @Test
    void aDamagedListIsAnErrorAndANameInItLeadsNowhereElse() throws IOException {
        keep("older", MARCH);
        Vintage newer = keep("newer", SEPTEMBER);
        String list = Files.readString(folder().resolve(VintageStore.LIST));
        Files.writeString(
                folder().resolve(VintageStore.LIST), list.replaceFirst("2025-03-03-[0-9a-f]+", "../../../study"));
        assertThat(find().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("statistics/vintages/shelters/study.csv: warning[VINT-3]"));

        Files.writeString(folder().resolve(VintageStore.LIST), "retrieved,file\nyesterday," + newer.file() + "\n");
        assertThat(find().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("vintages.csv: error[INPUT-13]: the list of vintages is damaged"));
    }

    @Test
    void vintagesThatNobodyAsksForTakeNoPart() throws IOException {
        Files.createDirectories(folder());
        for (int i = 0; i < 5; i++) {
            Files.write(folder().resolve(i + ".csv"), new byte[40]);
        }
        Files.writeString(study.resolve("study.yaml"), "id: x");

        InputSnapshot snapshot = InputSnapshot.read(study, new InputLimits(100, 100, 100));

        assertThat(snapshot.file("study.yaml")).isPresent();
        assertThat(snapshot.files()).hasSize(1);
        assertThat(snapshot.file("statistics/vintages/shelters/1.csv")).isPresent();
        assertThat(snapshot.file("statistics/vintages/shelters/2.csv")).isPresent();
        assertThat(snapshot.file("statistics/vintages/shelters/3.csv")).isEmpty();
        assertThat(snapshot.refusal("statistics/vintages/shelters/3.csv")).isPresent();
    }
}
