package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A news page of nine notes, of which the last four are lists and one of them is a part of another, becomes a study that {@code
 * check} accepts, by few decisions of a person. The text is made up.
 */
class ImportedStudyTest {

    private static final String PAGE = """
            A made-up network has published a study on shelters. It outlines efforts by 15 Member and Observer Countries.

            Of all guests of shelters, 63.1% came from other countries in 2022, compared to roughly 43% before.[1]
            The Union made shelters a priority in its plan for 2021-2025[2]. The law on shelters[3] was amended[4] in 2024.
            The office for shelters[5] keeps the list of them.

            Good practices in finding guests included work with hotels and courses for their staff.[6] Others are described.

            At the end of 2023, several Member and Observer Countries were reviewing their plans for shelters,[7] including measures to build more of them.[8]
            Some countries are evaluating contracts with hotels to pay for more beds.[9]


            [1] Office for shelters, 'Fourth report', https://example.org/report?id=52022DC0736, accessed 11 June 2025.

            [2] Plan for shelters 2021-2025, COM(2021) 999 final, https://example.org/plan, accessed 11 June 2025.

            [3] Directive 2099/36/EU of 5 April 2011 on shelters (OJ L 101, 15.4.2011), accessed 10 July 2025.

            [4] Directive (EU) 2099/1712 of 13 June 2024 on shelters (OJ L, 2099/1712, 24.6.2024),
            https://example.org/law, accessed 10 July 2024.

            [5] Office for shelters - Commission

            [6] AT, BE, DE, ES, FR, IE, NL.

            [7] BE, DE, EL, ES, FI, FR, SE, SK, and GE, RS.

            [8] DE, EL, and RS.

            [9] FR, SI, and RS.

            Related topics
            """;

    private static final String STUDY = """
            id: shelters
            madeUp: true
            status: draft
            edition: 1
            published: 2025-07-10
            languages: [en]
            title: {en: Shelters}
            issuer: {en: A made-up office}
            participants: {stated: 15, asOf: 2023-12-31, named: "AT, BE, DE, EL, ES, FI, FR, IE, NL, SE, SI, SK and GE, RS"}
            themes: [plans, practice]
            sources:
              - {id: page, kind: page, title: {en: A made-up page}, accessed: 2025-07-10}
            options: {disclosure: public-source}
            """;

    @TempDir
    private Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void makeAStudyWithoutFindings() throws IOException {
        study = Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("page.txt"), PAGE);
        Files.writeString(study.resolve("study.yaml"), STUDY);
        Files.writeString(
                study.resolve("findings.csv"),
                "finding,theme,kind,partOf,countries,quantifier,quantified,source,note,themeAssignedBy\n");
        Files.createDirectories(study.resolve("texts"));
        Files.writeString(study.resolve("texts/en.yaml"), "themes:\n  plans: Plans\n  practice: Good practice\n");
    }

    @Test
    void isSureOfTheFourListsAndFindsNoOther() {
        Console console = new Console(folder);
        assertThat(console.run("import", "page.txt")).isZero();
        assertThat(console.out().lines())
                .containsExactly(
                        "24: note 6: 7 countries: AT BE DE ES FR IE NL  sure",
                        "26: note 7: 10 countries: BE DE EL ES FI FR SE SK GE RS  sure",
                        "28: note 8: 3 countries: DE EL RS  sure",
                        "30: note 9: 3 countries: FR SI RS  sure",
                        "9 notes, 4 lists: 4 sure, 0 to look at; 5 notes without a list; 0 countries named and not listed; language: en");
    }

    @Test
    void isAcceptedAfterFewDecisionsAndWordsOfOnesOwn() throws IOException {
        Console into = new Console(folder);
        assertThat(into.run("import", "page.txt", "--into", "study", "--source", "page"))
                .as(into.err())
                .isZero();
        Path decisions = study.resolve("import/page/decisions.csv");
        List<String> before = Files.readAllLines(decisions);
        List<String> after = new ArrayList<>();
        for (String row : before) {
            after.add(row.replaceFirst("^(page:\\w+),,", "$1,accept,")
                    .replaceFirst("(page-n[789]),(?:plans\\?)?,plan", "$1,plans,plan")
                    .replaceFirst("page-n6,,", "page-n6,practice,"));
        }
        assertThat(after.get(3)).as("note 8").contains("page-n8,").contains(",plan,page-n7,");
        assertThat(changedFields(before, after)).as("decisions").isEqualTo(8).isLessThanOrEqualTo(10);
        Files.write(decisions, after);

        Console apply = new Console(folder);
        assertThat(apply.run("import", "--apply", "study")).as(apply.err()).isZero();
        assertThat(apply.out()).contains("4 findings added");
        Path texts = study.resolve("texts/en.yaml");
        assertThat(Files.readString(texts)).contains("page-n6: \"\"").doesNotContain("notes:");
        assertThat(new Console(folder).run("check", "study"))
                .as("nobody wrote words yet")
                .isEqualTo(1);
        Files.writeString(texts, Files.readString(texts).replace("\"\"", "our own words for this"));

        Console check = new Console(folder);
        assertThat(check.run("check", "study")).as(check.err()).isZero();
        assertThat(Files.readString(study.resolve("findings.csv")).lines().skip(1))
                .containsExactly(
                        "page-n6,practice,good-practice,,\"AT, BE, DE, ES, FR, IE, NL\",,,page,6,editor",
                        "page-n7,plans,plan,,\"BE, DE, EL, ES, FI, FR, SE, SK, GE, RS\",,,page,7,editor",
                        "page-n8,plans,plan,page-n7,\"DE, EL, RS\",,,page,8,editor",
                        "page-n9,plans,plan,,\"FR, SI, RS\",,,page,9,editor");
    }

    private static int changedFields(List<String> before, List<String> after) {
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            String[] old = before.get(i).split(",", -1);
            String[] now = after.get(i).split(",", -1);
            assertThat(now).hasSameSizeAs(old);
            for (int k = 0; k < now.length; k++) {
                changed += now[k].equals(old[k]) ? 0 : 1;
            }
        }
        return changed;
    }
}
