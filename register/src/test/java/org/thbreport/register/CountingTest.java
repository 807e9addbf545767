package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.register.CountsFile;
import org.thbreport.register.MadeUpRegister.Row;

/** Counts equal those of an oracle that goes through every person, whatever the order of rows, the time zone and the locale. */
class CountingTest {
    @TempDir
    private Path folder;

    static Map<String, Long> byKey(Counting counting) {
        Map<String, Long> counts = new TreeMap<>();
        assertThat(counting.counts()).as(() -> counting.issues().toString()).isNotNull();
        counting.made()
                .counts()
                .forEach(count -> counts.put(
                        count.status() + " " + count.period() + " " + count.breakdown() + " " + count.category(),
                        count.persons()));
        return counts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsTheOracle(long seed) throws Exception {
        List<Row> rows = MadeUpRegister.rows(seed, 400);

        Map<String, Long> counts = byKey(new RegisterFixture(folder).rows(rows).count());

        assertThat(counts).isEqualTo(PlainCount.of(rows));
        assertThat(counts.get("REGISTERED 2021/2022 total TOTAL"))
                .as("persons of both years are one")
                .isLessThan(counts.getOrDefault("REGISTERED 2021 total TOTAL", 0L)
                        + counts.getOrDefault("REGISTERED 2022 total TOTAL", 0L));
    }

    @Test
    void givesTheSameBytesWhateverTheOrderTheZoneAndTheLocale() throws Exception {
        List<Row> rows = MadeUpRegister.rows(4, 300);
        byte[] first =
                CountsFile.write(new RegisterFixture(folder).rows(rows).count().made());
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.forLanguageTag("tr"));

            byte[] other = CountsFile.write(new RegisterFixture(folder)
                    .rows(MadeUpRegister.shuffled(rows, 5))
                    .count()
                    .made());

            assertThat(other).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void takesTheFirstValueOrThePersonOnceWhereTheStudySaysSo() throws Exception {
        RegisterFixture fixture = new RegisterFixture(folder)
                .file("rows.csv", MadeUpRegister.HEADER + """

                        K1,P1,2020-03-03,UA,S,2003-01-01,POL,P,seks
                        K2,P1,2020-05-05,RO,V,2001-01-01,NVO,I,darbs
                        K3,P1,2022-05-05,RO,V,2001-01-01,NVO,I,darbs
                        """)
                .with("once: period", "once: ever\n    attributes: {sex: first, citizenship: first, age: latest}");

        Map<String, Long> counts = byKey(fixture.count());

        // One person, registered first on 3 March 2020: of that day alone.
        assertThat(counts)
                .containsEntry("PRESUMED 2020 total TOTAL", 1L)
                .containsEntry("REGISTERED 2020 sex F", 1L)
                .containsEntry("REGISTERED 2020 citizenship UA", 1L)
                .doesNotContainKey("REGISTERED 2022 total TOTAL");

        Map<String, Long> everyYear =
                byKey(fixture.with("once: ever", "once: period").count());

        assertThat(everyYear)
                .containsEntry("IDENTIFIED 2020 sex F", 1L)
                .containsEntry("IDENTIFIED 2020 citizenship UA", 1L)
                .containsEntry("IDENTIFIED 2020 age ADULT", 1L)
                .containsEntry("REGISTERED 2022 total TOTAL", 1L);
    }

    @Test
    void knowsTheUnionOfTheDayAndThatOfToday() throws Exception {
        // The United Kingdom left the Union at the end of 31 January 2020 (Withdrawal Agreement, Article 185); Croatia
        // joined on
        // 1 July 2013 (Treaty of Accession, Article 3).
        RegisterFixture fixture = new RegisterFixture(folder).file("rows.csv", MadeUpRegister.HEADER + """

                K1,P1,2020-01-31,UK,S,1990-05-05,POL,I,darbs
                K2,P2,2020-02-01,UK,S,1990-05-05,POL,I,darbs
                K3,P3,2013-06-30,HR,S,1990-05-05,POL,I,darbs
                K4,P4,2013-07-01,HR,S,1990-05-05,POL,I,darbs
                """);

        Map<String, Long> dated = byKey(fixture.count());
        assertThat(dated)
                .containsEntry("REGISTERED 2020 citizenship-group EU", 1L)
                .containsEntry("REGISTERED 2020 citizenship-group TCN", 1L)
                .containsEntry("REGISTERED 2020 citizenship-group:EU27_2020 TCN", 2L)
                .containsEntry("REGISTERED 2013 citizenship-group EU", 1L)
                .containsEntry("REGISTERED 2013 citizenship-group TCN", 1L)
                .containsEntry("REGISTERED 2013 citizenship-group:EU27_2020 EU", 2L);

        Map<String, Long> today = byKey(
                fixture.with("euMembership: dated", "euMembership: EU27_2020").count());
        assertThat(today)
                .containsEntry("REGISTERED 2020 citizenship-group NEU27_2020_FOR", 2L)
                .containsEntry("REGISTERED 2013 citizenship-group EU27_2020_FOR", 2L);
    }

    @Test
    void countsADayInTheZoneOfTheRegister() throws Exception {
        // Riga is two hours ahead of UTC in winter: 22:00Z is midnight.
        Map<String, Long> counts = byKey(new RegisterFixture(folder)
                .file("rows.csv", MadeUpRegister.HEADER + """

                        K1,P1,2022-12-31T21:59:59Z,UA,S,1990-05-05,POL,I,darbs
                        K2,P2,2022-12-31T22:00:00Z,UA,S,1990-05-05,POL,I,darbs
                        K3,P3,2022-12-31T23:30:00,UA,S,1990-05-05,POL,I,darbs
                        """)
                .count());

        assertThat(counts)
                .containsEntry("REGISTERED 2022 total TOTAL", 2L)
                .containsEntry("REGISTERED 2023 total TOTAL", 1L);
    }

    @Test
    void isAChildUntilTheDayBeforeTheEighteenthBirthday() throws Exception {
        Map<String, Long> counts = byKey(new RegisterFixture(folder)
                .file("rows.csv", MadeUpRegister.HEADER + """

                        K1,P1,2022-05-05,UA,S,2004-05-06,POL,I,darbs
                        K2,P2,2022-05-06,UA,S,2004-05-06,POL,I,darbs
                        K3,P3,2022-02-28,UA,S,2004-02-29,POL,I,darbs
                        K4,P4,2022-03-01,UA,S,2004-02-29,POL,I,darbs
                        K5,P5,2022-03-01,UA,S,2004,POL,I,darbs
                        K6,P6,2022-03-01,UA,S,2005,POL,I,darbs
                        K7,P7,2022-03-01,UA,S,2030-01-01,POL,I,darbs
                        """)
                .count());

        assertThat(counts)
                .containsEntry("REGISTERED 2022 age CHILD", 3L)
                .containsEntry("REGISTERED 2022 age ADULT", 2L)
                .containsEntry("REGISTERED 2022 age UNK", 2L);
    }

    @Test
    void countsRowsOfDecisionsByOutcome() throws Exception {
        Map<String, Long> counts = byKey(new RegisterFixture(folder)
                .with("kind: victims, include: [IDENTIFIED, PRESUMED, UNKNOWN]", "kind: decisions")
                .with("      status: statuss\n", "      outcome: statuss\n")
                .with("status: mapping/status.csv", "outcome: mapping/outcome.csv")
                .with("breakdowns: [sex,", "breakdowns: [outcome, sex,")
                .file("mapping/outcome.csv", "own,standard\nA,PROSECUTED\nB,DISCONTINUED\n")
                .file("rows.csv", MadeUpRegister.HEADER + """

                        K1,P1,2022-05-05,UA,S,2004-05-06,POL,A,darbs
                        K2,P1,2022-05-06,UA,S,2004-05-06,POL,A,darbs
                        K3,P2,2022-05-06,UA,S,2004-05-06,POL,B,darbs
                        """)
                .count());

        assertThat(counts)
                .containsEntry("REGISTERED 2022 total TOTAL", 3L)
                .containsEntry("REGISTERED 2022 outcome PROSECUTED", 2L)
                .containsEntry("REGISTERED 2022 outcome DISCONTINUED", 1L);
    }
}
