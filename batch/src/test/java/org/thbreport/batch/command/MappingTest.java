package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappings that are right or wrong, on one table in each format: {@link SameTable}. */
class MappingTest {

    private static final String START = "    mapping: ";

    @TempDir
    private Path folder;

    /** Returns what {@code check} says of the table with a mapping, which stands on one line of its own. */
    private String check(SameTable format, String mapping, int expected) throws IOException {
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
        Files.write(study.resolve("statistics/victims.csv"), format.bytes());
        Console console = new Console(folder);
        assertThat(console.run("check", "study")).as(console.err()).isEqualTo(expected);
        return console.err();
    }

    /** Returns a part of a mapping as the format writes codes and dimensions. */
    private static String in(SameTable format, String text) {
        Matcher words = Pattern.compile("<([^>]*)>|#(\\w+)|%(\\w+)").matcher(text);
        return words.replaceAll(word -> word.group(1) != null
                ? format.dimension(word.group(1))
                : word.group(2) != null ? format.written(word.group(2)) : format.listed(word.group(3)));
    }

    private static String head(SameTable format) {
        return in(format, "{group: <citizen>, interest: [FOR], rest: [NAT], ");
    }

    @ParameterizedTest
    @EnumSource(SameTable.class)
    void aRightMappingReadsTheSameSharesFromEveryFormat(SameTable format) throws IOException {
        check(format, head(format) + in(format, "filters: {<sex>: #T, <age>: #TOTAL}}"), 0);

        Console console = new Console(folder);
        assertThat(console.run("run", "study", "--out", "out", "--only", "csv"))
                .as(console.err())
                .isZero();
        assertThat(folder.resolve("out/study/data/shares.csv"))
                .content()
                .contains("LV,2021,count,,exact,30,,")
                .contains("LV,2021,shareOfKnown,,exact,0.3,,");
    }

    /**
     * Dimensions stand in angle brackets, codes as the file has them behind #, and as messages list them behind %. The last
     * column has what stands before the word that is wrong, without the blank behind it.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters: {<sex>: X, <age>: #TOTAL}|PANEL-3|X does not occur in dimension <sex>; it has %T, %M, %F"
                        + "|filters: {<sex>: ",
                "filters: {form: X}|PANEL-3|no dimension form to filter; the file has |filters: {form: ",
                "filters: {<sex>: #T}|ok||",
                "filters: {<sex>: #M}|PANEL-2|dimension <age> has several values; a filter on one of %TOTAL, %Y_LT18|filters: ",
                "filters: {<age>: #TOTAL}|PANEL-2|dimension <sex> has several values; a filter on one of %T, %M, %F|filters: ",
                "filters: {<age>: #Y_LT18, <sex>: #F}|PANEL-11|no observation passes all filters together; dimension <age> has"
                        + " only %TOTAL where the other filters hold|filters: {<age>: ",
                "filters: {<citizen>: FOR, <sex>: #T}|PANEL-10|dimension <citizen> holds the groups and has a filter"
                        + "|filters: {<citizen>: ",
                "area: <citizen>|PANEL-10|dimension <citizen> cannot hold both areas and groups|",
                "period: <age>, filters: {<sex>: #T}|PANEL-6|is not a period|period: ",
                "area: land|PANEL-1|no dimension of areas called land; the file has |area: ",
                "period: zeit|PANEL-1|no dimension of periods called zeit; the file has |period: "
            })
    void aWrongFilterOrDimensionIsAnsweredAtItsPlace(String part, String rule, String message, String before)
            throws IOException {
        for (SameTable format : SameTable.values()) {
            String head = head(format);
            String said = check(format, head + in(format, part) + "}", rule.equals("ok") ? 0 : 1);
            if (rule.equals("ok")) {
                assertThat(said).as(format.name()).doesNotContain("error");
            } else {
                assertThat(said)
                        .as(format.name())
                        .contains("error[" + rule + "]: ")
                        .contains(in(format, message));
            }
            if (before != null) {
                int column = START.length() + head.length() + in(format, before).length() + 2;
                assertThat(said)
                        .as(format.name())
                        .containsPattern("study\\.yaml:\\d+:" + column + ": error\\[" + rule + "]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SameTable.class)
    void wrongCodesAreAnsweredAtTheirPlaceInTheList(SameTable format) throws IOException {
        String group = "{group: " + format.dimension("citizen") + ", interest: ";
        String tail = in(format, ", filters: {<sex>: #T}}");
        String citizen = " does not occur in dimension " + format.dimension("citizen") + "; it has "
                + format.listedCitizen("FOR") + ", " + format.listedCitizen("NAT");
        for (String part : new String[] {"rest", "unknown", "total"}) {
            String others = part.equals("rest") ? "[FOR], rest: [NAT, " : "[FOR], rest: [NAT], " + part + ": [";
            assertThat(check(format, group + others + "EU]" + tail, 1))
                    .containsPattern("study\\.yaml:\\d+:" + (START.length() + group.length() + others.length() + 1)
                            + ": error\\[PANEL-3]: EU")
                    .contains("EU" + citizen);
        }
        assertThat(check(format, group + "[EU], rest: [NAT]" + tail, 1))
                .containsPattern(
                        "study\\.yaml:\\d+:" + (START.length() + group.length() + 2) + ": error\\[PANEL-3]: EU")
                .contains("EU" + citizen);
        assertThat(check(format, group + "[FOR], rest: [NAT, FOR]" + tail, 1))
                .containsPattern("study\\.yaml:\\d+:"
                        + (START.length() + group.length() + "[FOR], rest: [NAT, ".length() + 1)
                        + ": error\\[PANEL-10]: FOR is named under interest and under rest");
        assertThat(check(format, group + "[FOR], rest: [NAT]" + tail, 0)).contains("remark[PANEL-4]");
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
