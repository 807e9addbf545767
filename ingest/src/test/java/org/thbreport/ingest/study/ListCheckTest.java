package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;

/** Lists that say something against themselves: one line each, at its place, with the way out. */
class ListCheckTest {

    private static final String STUDY = """
            id: lists
            madeUp: true
            status: draft
            edition: 1
            published: 2026-02-16
            languages: [en]
            title: {en: Lists}
            issuer: {en: Office}
            participants:
              stated: 10
              asOf: 2025-12-31
              named: "AT, BE, BG, CY, CZ, DE, EE, HR, IT, SE"
            themes: [a]
            sources: [{id: s, kind: report, title: {en: Source}}]
            options: {disclosure: public-source}
            """;

    private static StudyReading read(String kind, String countries, String answer) {
        return new StudyReader(ReferenceData.load().countries())
                .read(InputSnapshot.of(Map.of(
                        "study.yaml",
                        bytes(STUDY),
                        "findings.csv",
                        bytes("finding,theme,kind,partOf,countries,quantifier,quantified,source,note,answer\nf,a,"
                                + kind + ",,\"" + countries + "\",,,s,," + answer + "\n"),
                        "texts/en.yaml",
                        bytes("themes: {a: A}\nfindings: {f: does it}\n"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> issues(String kind, String countries, String answer) {
        return read(kind, countries, answer).issues().stream()
                .map(Issue::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT, BE (no), DE              | does not
            AT, BE (not in practice)     | does not
            AT, BE (nicht)               | does not
            AT, BE (nav)                 | does not
            AT, BE (nē)                  | does not
            AT, BE (planned)             | plans to
            AT, BE (geplant)             | plans to
            AT, BE (plānots no 2027)     | plans to
            """)
    void findsRemarksThatTurnACountry(String countries, String says) {
        assertThat(issues("measure", countries, ""))
                .singleElement()
                .asString()
                .endsWith("says that BE " + says + ", and the list counts it");
    }

    @Test
    void takesThemWhereTheRowSaysSoItself() {
        assertThat(issues("measure", "BE (not in practice)", "no")).isEmpty();
        assertThat(issues("plan", "AT, BE (planned)", "")).isEmpty();
        assertThat(issues("measure", "all except BE (not in practice)", "")).isEmpty();
        assertThat(issues("measure", "AT (not only for victims), BE (no time limit), DE (non-EU nationals)", ""))
                .isEmpty();
        assertThat(issues("measure", "AT (plan adopted in 2019), BE (no longer than 45 days)", ""))
                .isEmpty();
        assertThat(issues("measure", "AT (no 2020. gada), SE (only in two regions)", ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all except four (CZ, EE, HR)        | 4 countries are said to be excepted and 3 are named
            E.g. AT, SE. In IT it is not        | "In IT it is not" lists countries that do not
            all MS except three (CZ, HR and EE) | "MS" is no country of the program's list
            """)
    void saysOneThingOnce(String countries, String message) {
        assertThat(issues("measure", countries, "")).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            divās no 10 valstīm: BG, CY | 2
            7 no 10 valstīm             | 7
            """)
    void readsTheLatvianOf(String countries, int number) {
        assertThat(read("measure", countries, "")
                        .study()
                        .orElseThrow()
                        .findings()
                        .get(0)
                        .list()
                        .stated())
                .isEqualTo(number);
    }
}
