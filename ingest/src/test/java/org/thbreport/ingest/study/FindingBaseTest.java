package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.ListBase;
import org.thbreport.model.study.NamedCountries;

/** Lists that are out of Member States alone, or of fewer countries than took part; 26 Member States and two Observers did. */
class FindingBaseTest {

    private static final int ALL = 28;

    private static final String STUDY = """
            id: bases
            madeUp: true
            status: draft
            edition: 1
            published: 2026-02-16
            languages: [en]
            title: {en: Bases}
            issuer: {en: Office}
            participants:
              stated: %d
              asOf: 2025-12-31
              named: "AT, BE, BG, HR, CY, CZ, EE, FI, FR, DE, EL, HU, IE, IT, LV, LT, LU, MT, NL, PL, PT, RO, SK, SI, ES, SE; NO, GE"
            themes: [a]
            sources: [{id: s, kind: report, title: {en: Source}}]
            options: {disclosure: public-source}
            """;

    private static StudyReading read(int stated, String countries, String of, String quantifier) {
        StudyReader reader = new StudyReader(ReferenceData.load().countries());
        return reader.read(InputSnapshot.of(java.util.Map.of(
                "study.yaml",
                bytes(STUDY.formatted(stated)),
                "findings.csv",
                bytes("finding,theme,kind,partOf,countries,quantifier,quantified,source,note,of\nf,a,measure,,\""
                        + countries + "\"," + quantifier + ",s,," + of + "\n"),
                "texts/en.yaml",
                bytes("themes: {a: A}\nfindings: {f: does it}\n"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static NamedCountries list(int stated, String countries, String of) {
        StudyReading reading = read(stated, countries, of, ",");
        assertThat(reading.issues()).isEmpty();
        return reading.study().orElseThrow().findings().get(0).list();
    }

    @ParameterizedTest(name = "{0}, of {1}: {2} of {3}")
    @CsvSource(delimiter = '|', textBlock = """
                all except CZ, EE and HR               |            | 25 | 28
                all Member States except CZ, EE and HR |            | 23 | 26
                all except CZ, EE and HR               | members    | 23 | 26
                all 26 Member States except CZ, EE, HR |            | 23 | 26
                all Member States except CZ and DK     |            | 25 | 26
                all 27 Member States except CZ and DK  |            | 25 | 27
                NO and all Member States except CZ, EE |            | 25 | 28
                NO; and all Member States except CZ    |            | 26 | 28
                all Member States and NO               |            | 27 | 28
                all Member States                      |            | 26 | 26
                all Member States, except for CZ       |            | 25 | 26
                all Member States except DK            |            | 26 | 26
                alle Mitgliedstaaten außer CZ und EE   |            | 24 | 26
                visas dalībvalstis, izņemot CZ un EE   |            | 24 | 26
                2 of the 26 Member States: AT, BE      |            |  2 | 26
                AT, BE                                 | members    |  2 | 26
                AT, NO                                 | 24 countries | 2 | 24
                all except CZ, EE                      | 24         | 22 | 24
                """)
    void countsOutOfThoseWhomTheSourceSpeaksOf(String countries, String of, int n, int base) {
        NamedCountries list = list(ALL, countries, Objects.requireNonNullElse(of, ""));
        assertThat(list.count(ALL)).isEqualTo(n);
        assertThat(list.of(ALL)).isEqualTo(base);
    }

    @Test
    void saysWhoIsApartAndWhoBesides() {
        NamedCountries apart = list(ALL, "all Member States except CZ and DK", "");
        assertThat(apart.excluded()).hasToString("[CZ]");
        assertThat(Objects.requireNonNull(apart.base()).apart()).hasToString("[DK]");
        assertThat(apart.countries()).hasSize(25);
        NamedCountries besides = list(ALL, "NO and all Member States except CZ", "");
        ListBase base = Objects.requireNonNull(besides.base());
        assertThat(base.besides()).hasToString("[NO]");
        assertThat(besides.isOfMembers()).isFalse();
        assertThat(besides.countries()).hasSize(26).asString().endsWith("NO]");
        NamedCountries some = list(ALL, "all except CZ", "24 countries");
        assertThat(some.countries()).as("who the 24 are is not known").isEmpty();
        assertThat(list(30, "all except CZ", "26 members").count(30)).isEqualTo(25);
    }

    @ParameterizedTest(name = "{1}, of {2}")
    @CsvSource(delimiter = '|', textBlock = """
                28 | all Member States except NO | | STUDY-28 | if the source names it too, write "NO and all Member States except ..."
                28 | all except CZ and DK | | STUDY-6 | it may stand behind "all Member States except"
                28 | AT and all Member States except CZ | | STUDY-4 | it is a Member State
                28 | NO and all countries except CZ | | STUDY-28 | countries stand beside all who took part
                28 | AT, NO | members | STUDY-28 | leave the column of empty where Observers are listed too
                28 | all except CZ | 24 land | STUDY-3 | "26 members" or "24 countries"
                28 | AT, BE, DE | 2 | STUDY-28 | 3 countries are listed out of 2
                28 | AT | 40 | STUDY-28 | 28 took part
                30 | all Member States except CZ | | STUDY-28 | "26 members" in the column of
                30 | AT, RS | | STUDY-16 | of whom 28 are named: add it to participants
                """)
    void givesTheWayOut(int stated, String countries, String of, String rule, String words) {
        List<Issue> issues =
                read(stated, countries, Objects.requireNonNullElse(of, ""), ",").issues();
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).toString()).contains("error[" + rule + "]").contains(words);
    }

    @Test
    void aWordOfQuantityCanBeOfMemberStates() {
        assertThat(read(ALL, "", "", "most,members").issues()).isEmpty();
        assertThat(read(ALL, "", "members", "most,countries").issues())
                .singleElement()
                .asString()
                .contains("\"members\" in the column quantified");
    }
}
