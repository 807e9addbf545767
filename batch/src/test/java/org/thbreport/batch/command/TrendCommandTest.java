package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares by hand: 20 of 50 are 40 %, 30 of 60 are 50 %, 45 of 75 are 60 %. */
class TrendCommandTest {
    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void writeAFile() throws IOException {
        Files.writeString(folder.resolve("victims.csv"), """
                area,period,citizenship,value,unit,flag,precision
                LV,2020,NAT,30,NR,,exact
                LV,2020,NEU27_2020_FOR,20,NR,,exact
                LV,2021,NAT,30,NR,,exact
                LV,2021,NEU27_2020_FOR,30,NR,,exact
                LV,2022,NAT,30,NR,,exact
                LV,2022,NEU27_2020_FOR,45,NR,,exact
                """);
        console = new Console(folder);
    }

    @Test
    void printsSharesAndTheVerdict() {
        assertThat(console.run("trend", "victims.csv")).as(console.err()).isZero();

        assertThat(console.out()).containsSubsequence("2020", "20", "50", "40.0", "2021", "50.0", "2022", "60.0");
        assertThat(console.out()).contains("trend: +10.00 points a year (", "+20.0 percentage points");
        assertThat(console.err()).contains("not protected");
    }

    @Test
    void printsTheSameNumbersAsJson() throws IOException {
        assertThat(console.run("trend", "victims.csv", "--from", "2020", "--to", "2022", "--format", "json"))
                .isZero();

        JsonNode json = new JsonMapper().readTree(console.out());
        assertThat(json.at("/share/LV/2021/shareOfKnown").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/change/LV/2020..2022/difference").asDouble()).isCloseTo(0.2, Offset.offset(1e-15));
        assertThat(json.at("/trend/LV/verdict/id").asText()).isEqualTo("too-few-periods");
        assertThat(json.path("protected").asBoolean(true)).isFalse();
    }

    @Test
    void takesOtherGroupsByTheSameCode() {
        assertThat(console.run("trend", "victims.csv", "--interest", "NAT", "--rest", "NEU27_2020_FOR"))
                .as(console.err())
                .isZero();

        assertThat(console.out()).containsSubsequence("2020", "30", "50", "60.0");
    }

    @Test
    void aFolderInsteadOfAFileIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("figures"));

        assertThat(console.run("trend", "figures")).isEqualTo(3);
        assertThat(console.err())
                .isEqualTo("figures: error[FILE-1]: this is a folder; a file of statistics was expected\n");
    }

    @Test
    void listsTheCodesWhenOneGivenIsNotThere() {
        assertThat(console.run("trend", "victims.csv", "--interest", "MARTIANS", "--rest", "NAT"))
                .isEqualTo(1);

        assertThat(console.err()).contains("MARTIANS").contains("NEU27_2020_FOR");
    }

    @Test
    void saysThatAFileIsMissingOrEmpty() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "");

        assertThat(console.run("trend", "none.csv")).isEqualTo(3);
        assertThat(console.run("trend", "empty.csv")).isEqualTo(3);
        assertThat(console.run("trend", "victims.csv", "--from", "2020")).isEqualTo(2);
    }

    /** What is not told of has its reason: no cases, approximate shares, no order among equal shares. */
    @Test
    void saysWhyThereIsNoTrendOrNoTest(@TempDir Path extremes) throws IOException {
        StringBuilder none = new StringBuilder("area,period,citizenship,value,unit,flag,precision\n");
        StringBuilder rough = new StringBuilder(none);
        StringBuilder equal = new StringBuilder(none);
        for (int year = 2018; year <= 2023; year++) {
            none.append("LV," + year + ",NAT,0,NR,,exact\nLV," + year + ",NEU27_2020_FOR,0,NR,,exact\n");
            rough.append("EU27_2020," + year + ",NEU27_2020_FOR," + (year - 1978) + ",PC,,approximate\n");
            equal.append("LV," + year + ",NAT,60,NR,,exact\nLV," + year + ",NEU27_2020_FOR,40,NR,,exact\n");
        }
        Files.writeString(extremes.resolve("none.csv"), none);
        Files.writeString(extremes.resolve("rough.csv"), rough);
        Files.writeString(extremes.resolve("equal.csv"), equal);
        assertThat(printed(extremes, "none.csv")).contains("no trend: there are no cases\n");
        assertThat(printed(extremes, "rough.csv")).contains("no trend: a value is approximate\n");
        assertThat(printed(extremes, "equal.csv"))
                .contains("p of Mann-Kendall [x], all shares are equal, so there is no order to test\n");
    }

    private static String printed(Path folder, String file) {
        Console console = new Console(folder);
        assertThat(console.run("trend", file)).as(console.err()).isZero();
        return console.out();
    }

    /** 0.4 and 1.2 thousand are rounded: 400 of 1,600, about 25 %. */
    @Test
    void figuresInThousandsAreReadAsPersonsAndCalledApproximate(@TempDir Path thousands) throws IOException {
        StringBuilder rows =
                new StringBuilder("DATAFLOW,LAST UPDATE,citizen,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,UNIT_MULT\n");
        for (int year = 2021; year <= 2022; year++) {
            rows.append("X(1.0),,NAT,PER,LV," + year + ",1.2,,3\nX(1.0),,NEU27_2020_FOR,PER,LV," + year + ",0.4,,3\n");
        }
        Files.writeString(thousands.resolve("t.csv"), rows);
        Console console = new Console(thousands);
        assertThat(console.run("trend", "t.csv")).as(console.err()).isZero();
        assertThat(console.err())
                .contains("t.csv:2: warning[STAT-17]: UNIT_MULT is 3: 4 values are multiplied by 1000");
        assertThat(console.out())
                .containsPattern("2021 +400 +1600 .+about\n")
                .contains("2021 to 2022: about 0.0 percentage points")
                .contains("trend: about 0.00 points a year")
                .containsPattern("in 2022 \\(about 25.0.%\\) was the same as in 2021 \\(about 25.0.%\\)");
    }
}
