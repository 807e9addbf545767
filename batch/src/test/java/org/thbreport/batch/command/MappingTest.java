package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One made-up table of prisoners by citizenship, sex and age, in each format that a portal may give, and mappings on it that are
 * right or wrong. Of women there is the age {@code TOTAL} alone.
 */
class MappingTest {

    private static final String[][] ROWS = {
        {"FOR", "T", "TOTAL", "30"},
        {"NAT", "T", "TOTAL", "70"},
        {"FOR", "M", "TOTAL", "25"},
        {"NAT", "M", "TOTAL", "55"},
        {"FOR", "M", "Y_LT18", "6"},
        {"NAT", "M", "Y_LT18", "7"},
        {"FOR", "F", "TOTAL", "5"},
        {"NAT", "F", "TOTAL", "15"}
    };
    private static final String RIGHT = "{group: citizen, interest: [FOR], rest: [NAT], filters: {sex: T, age: TOTAL}}";

    @TempDir
    private Path folder;

    private static String table(String format) {
        StringBuilder text = new StringBuilder(
                switch (format) {
                    case "tidy" -> "area,period,citizen,sex,age,unit,value\n";
                    case "sdmx-csv" -> "DATAFLOW,LAST UPDATE,citizen,sex,age,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n";
                    case "tsv" -> "citizen,sex,age,unit,geo\\TIME_PERIOD\t2021 \n";
                    case "sdmx-ml" ->
                        "<m:StructureSpecificData xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
                                + "message\"><m:DataSet>";
                    default -> "";
                });
        StringBuilder values = new StringBuilder();
        for (String[] row : ROWS) {
            switch (format) {
                case "tidy" ->
                    text.append(String.join(",", "LV", "2021", row[0], row[1], row[2], "NR", row[3]))
                            .append('\n');
                case "sdmx-csv" ->
                    text.append("X(1.0),,")
                            .append(String.join(",", row[0], row[1], row[2], "NR", "LV", "2021", row[3], ""))
                            .append('\n');
                case "tsv" ->
                    text.append(String.join(",", row[0], row[1], row[2], "NR", "LV"))
                            .append('\t')
                            .append(row[3])
                            .append(" \n");
                case "sdmx-ml" ->
                    text.append("<Obs citizen=\"" + row[0] + "\" sex=\"" + row[1] + "\" age=\"" + row[2]
                            + "\" unit=\"NR\" geo=\"LV\" TIME_PERIOD=\"2021\" OBS_VALUE=\"" + row[3] + "\"/>");
                default -> {
                    int citizen = row[0].equals("FOR") ? 0 : 1;
                    int sex = "TMF".indexOf(row[1]);
                    int age = row[2].equals("TOTAL") ? 0 : 1;
                    values.append(values.isEmpty() ? "" : ",")
                            .append("\"" + (citizen * 6 + sex * 2 + age) + "\":" + row[3]);
                }
            }
        }
        if (format.equals("sdmx-ml")) {
            text.append("</m:DataSet></m:StructureSpecificData>");
        } else if (format.equals("json-stat")) {
            text.append(
                    "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"citizen\",\"sex\",\"age\",\"unit\",\"geo\",\"time\"],"
                            + "\"size\":[2,3,2,1,1,1],\"value\":{" + values + "},\"dimension\":{"
                            + dimension("citizen", "FOR", "NAT") + "," + dimension("sex", "T", "M", "F") + ","
                            + dimension("age", "TOTAL", "Y_LT18") + "," + dimension("unit", "NR") + ","
                            + dimension("geo", "LV") + "," + dimension("time", "2021") + "}}");
        }
        return text.toString();
    }

    private static String dimension(String id, String... codes) {
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            index.append(i == 0 ? "" : ",").append("\"" + codes[i] + "\":" + i);
        }
        return "\"" + id + "\":{\"category\":{\"index\":{" + index + "}}}";
    }

    /** Returns what {@code check} says of the table with a mapping, which stands on one line of its own. */
    private String check(String format, String mapping, int expected) throws IOException {
        Path study = folder.resolve("study");
        if (!Files.exists(study)) {
            new Console(folder).run("init", "study");
        }
        Path yaml = study.resolve("study.yaml");
        String text = Files.readString(yaml).replaceFirst("(?s)    scope: .*?\\n\\n", "");
        int end = text.indexOf("    base: known\n") + "    base: known\n".length();
        String rest = text.substring(end).replaceFirst("(?s)^.*?(?=\\n# denominator)", "");
        Files.writeString(
                yaml,
                text.substring(0, end)
                        + "    scope: {en: prisoners}\n    shareOf: {en: foreign prisoners}\n    mapping: " + mapping
                        + "\n" + rest);
        Files.writeString(study.resolve("statistics/victims.csv"), table(format));
        Console console = new Console(folder);
        assertThat(console.run("check", "study")).as(console.err()).isEqualTo(expected);
        return console.err();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidy", "sdmx-csv", "tsv", "sdmx-ml", "json-stat"})
    void aRightMappingReadsTheSameSharesFromEveryFormat(String format) throws IOException {
        check(format, RIGHT, 0);

        Console console = new Console(folder);
        assertThat(console.run("run", "study", "--out", "out", "--only", "csv"))
                .as(console.err())
                .isZero();
        assertThat(folder.resolve("out/my-study/data/shares.csv"))
                .content()
                .contains("LV,2021,count,,exact,30,\n")
                .contains("LV,2021,shareOfKnown,,exact,0.3,\n");
    }

    /** The last column has what stands before the word that is wrong, without the blank behind it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters: {sex: X, age: TOTAL}|PANEL-3|X does not occur in dimension sex; it has T, M, F|filters: {sex: ",
                "filters: {form: X}|PANEL-3|no dimension form to filter; the file has |filters: {form: ",
                "filters: {sex: T}|ok||",
                "filters: {sex: M}|PANEL-2|dimension age has several values; a filter on one of TOTAL, Y_LT18|filters: ",
                "filters: {age: TOTAL}|PANEL-2|dimension sex has several values; a filter on one of T, M, F|filters: ",
                "filters: {age: Y_LT18, sex: F}|PANEL-11|no observation passes all filters together; dimension age has only"
                        + " TOTAL where the other filters hold|filters: {age: ",
                "filters: {citizen: FOR, sex: T}|PANEL-10|dimension citizen holds the groups and has a filter|filters: {citizen: ",
                "area: citizen|PANEL-10|dimension citizen cannot hold both areas and groups|",
                "area: land|PANEL-1|no dimension of areas called land; the file has |area: "
            })
    void aWrongFilterOrDimensionIsAnsweredAtItsPlace(String part, String rule, String message, String before)
            throws IOException {
        String head = "{group: citizen, interest: [FOR], rest: [NAT], ";
        for (String format : new String[] {"tidy", "sdmx-csv", "tsv", "sdmx-ml", "json-stat"}) {
            String said = check(format, head + part + "}", rule.equals("ok") ? 0 : 1);
            if (rule.equals("ok")) {
                assertThat(said).doesNotContain("error");
            } else {
                assertThat(said).contains("error[" + rule + "]: ").contains(message);
            }
            if (before != null) {
                int column = "    mapping: ".length() + head.length() + before.length() + 2;
                assertThat(said).containsPattern("study\\.yaml:\\d+:" + column + ": error\\[" + rule + "]");
            }
        }
    }

    @Test
    void wrongCodesAreAnsweredAtTheirPlaceInTheList() throws IOException {
        String tail = ", filters: {sex: T}}";
        assertThat(check("tidy", "{group: citizen, interest: [FOR], rest: [NAT, EU]" + tail, 1))
                .contains(":" + ("    mapping: {group: citizen, interest: [FOR], rest: [NAT, ".length() + 1)
                        + ": error[PANEL-3]: EU does not occur in dimension citizen; it has FOR, NAT");
        assertThat(check("tidy", "{group: citizen, interest: [FOR], rest: [NAT, FOR]" + tail, 1))
                .contains(":" + ("    mapping: {group: citizen, interest: [FOR], rest: [NAT, ".length() + 1)
                        + ": error[PANEL-10]: FOR is named under interest and under rest");
        assertThat(check("tidy", "{group: citizen, interest: [FOR], rest: [NAT], unknown: [UNK]" + tail, 1))
                .contains("error[PANEL-3]: UNK does not occur in dimension citizen");
        assertThat(check("tidy", "{group: citizen, interest: [FOR], rest: [NAT]" + tail, 0))
                .contains("remark[PANEL-4]");
    }

    @Test
    void trendRefusesACodeOfTheRestThatTheFileLacks() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "area,period,citizen,unit,value\nLV,2021,FOR,NR,30\n");
        Console console = new Console(folder);
        assertThat(console.run("trend", "t.csv", "--interest", "FOR", "--rest", "NAT"))
                .isEqualTo(1);
        assertThat(console.err()).contains("error[PANEL-3]: NAT does not occur in dimension citizen; it has FOR");
    }
}
