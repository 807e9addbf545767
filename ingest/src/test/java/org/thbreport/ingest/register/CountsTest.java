package org.thbreport.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.model.register.RegisterTable;

/** The file of counts, which vintage a study uses, and the table that it makes of it. */
class CountsTest {
    private static final String STUDY = """
            sources: [{id: register, kind: dataset, title: {en: Register}}]
            registers:
              - id: cases
                source: register
                scope: {en: registered victims}
                connection: {files: "rows/*.csv"}
                columns: {case: k, person: p, date: d, area: {constant: LV}, sex: s, citizenship: c}
                codes: {sex: sex.csv}
                population: {kind: victims}
                periods: {from: 2020, to: 2021, pooled: ["2020/2021"]}
                breakdowns: [sex, citizenship-group]
                vintages: counts
            statistics:
              - {register: cases, breakdown: sex, shareOf: {en: women and girls}, mapping: {interest: [F]}}
              - {register: cases, breakdown: citizenship-group}
            """;

    private static RegisterCount count(String period, String breakdown, String category, long persons) {
        return new RegisterCount("victims", "REGISTERED", "LV", period, breakdown, category, persons, true);
    }

    private static final RegisterCounts COUNTS = new RegisterCounts(
            new TreeMap<>(Map.of(
                    "contract",
                    "1",
                    "codes.sex",
                    InputFile.of("sex.csv", bytes("own,standard\n")).sha256())),
            List.of(
                    count("2020", "total", "TOTAL", 7),
                    count("2020", "sex", "F", 4),
                    count("2020", "sex", "M", 3),
                    count("2020/2021", "total", "TOTAL", 7)));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static StudyReading reading(Map<String, byte[]> files) {
        return new StudyReader(ReferenceData.load().countries()).read(InputSnapshot.of(files));
    }

    private static Map<String, byte[]> folder(RegisterCounts counts) {
        byte[] file = CountsFile.write(counts);
        String hash = InputFile.of("x", file).sha256();
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "study.yaml", bytes(STUDY),
                "sex.csv", bytes("own,standard\n"),
                "counts/cases/2026-01-01-a.csv", file,
                "counts/cases/vintages.csv",
                        bytes("day,file,sha256,engine,rows,refused,program\n2025-01-01,old.csv,0,x,1,0,y\n"
                                + "2026-01-01,2026-01-01-a.csv," + hash + ",x,7,0,y\n")));
        return files;
    }

    private static CaseRegister register(Map<String, byte[]> files) {
        return reading(files).registers().get(0);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(CountsFile.read(CountsFile.write(COUNTS))).contains(COUNTS);
        assertThat(CountsFile.read(bytes("#contract=2\npopulation\n"))).isEmpty();
        assertThat(CountsFile.read(bytes("#contract=1\n"))).isEmpty();
        assertThat(CountsFile.read(bytes("#contract=1\npopulation,status\na\n")))
                .isEmpty();
        assertThat(CountsFile.read(bytes("area,period\n"))).isEmpty();
    }

    @Test
    void usesTheNewestVintageUnlessItWasChanged() {
        Map<String, byte[]> files = folder(COUNTS);
        CaseRegister register = register(files);

        RegisterVintages found = RegisterVintages.find(InputSnapshot.of(files), register);
        assertThat(found.counts()).isEqualTo(COUNTS);
        assertThat(found.issues())
                .singleElement()
                .asString()
                .contains("warning[REG-31]: the study describes the register otherwise");

        files.put("sex.csv", bytes("own,standard\nS,F\n"));
        assertThat(RegisterVintages.find(InputSnapshot.of(files), register).issues())
                .anyMatch(issue -> issue.message().startsWith("the codes of sex are others"));

        files.put("counts/cases/2026-01-01-a.csv", bytes("#contract=1\n"));
        assertThat(RegisterVintages.find(InputSnapshot.of(files), register).issues())
                .singleElement()
                .asString()
                .startsWith("counts/cases/2026-01-01-a.csv: error[REG-31]: the counts were changed");

        files.remove("counts/cases/vintages.csv");
        Issue none = RegisterVintages.find(InputSnapshot.of(files), register)
                .issues()
                .get(0);
        assertThat(none.toString()).contains("error[REG-30]: the register \"cases\" has not been counted");
        assertThat(none.isUnreadable()).as("exit code 3").isTrue();
    }

    @Test
    void makesATableWithEveryCategoryAndPeriod() {
        CaseRegister register = register(folder(COUNTS));
        RegisterTable table = new RegisterTable("cases", register.breakdowns().get(0));

        assertThat(new String(CountedTable.csv(register, COUNTS, table), StandardCharsets.UTF_8))
                .isEqualTo("""
                area,period,sex,value,unit
                LV,2020,F,4,NR
                LV,2020,M,3,NR
                LV,2020,OTH,0,NR
                LV,2020,UNK,0,NR
                LV,2020,TOTAL,7,NR
                LV,2021,F,0,NR
                LV,2021,M,0,NR
                LV,2021,OTH,0,NR
                LV,2021,UNK,0,NR
                LV,2021,TOTAL,0,NR
                """);
    }

    @Test
    void saysWhatATableOfARegisterLacks() {
        assertThat(issues("breakdown: sex, shareOf: {en: women and girls}, mapping: {interest: [F]}", "breakdown: sex"))
                .anyMatch(
                        line -> line.contains("error[STUDY-22]: nothing says which categories of sex the share is of"));
        assertThat(issues("{register: cases, breakdown: citizenship-group}", "{register: case, breakdown: sex}"))
                .anyMatch(
                        line -> line.contains("error[REG-1]: there is no register \"case\"; did you mean \"cases\"?"));
        assertThat(issues("breakdown: citizenship-group}", "breakdown: age}"))
                .anyMatch(line -> line.contains("error[REG-8]: the register \"cases\" is not counted by \"age\""));
        assertThat(issues("breakdown: citizenship-group}", "breakdown: citizenship-group, file: a.csv}"))
                .anyMatch(line -> line.contains("error[REG-1]: a table is of a file or of a register"));
        assertThat(issues("{register: cases, breakdown: citizenship-group}", "{file: a.csv}"))
                .anyMatch(line -> line.contains("error[STUDY-2]: the key \"source\" is missing"));
        assertThat(issues("to: 2021", "to: 2019")).anyMatch(line -> line.contains("error[STUDY-19]"));
        assertThat(issues("2020/2021", "2020")).anyMatch(line -> line.contains("does not pool periods of 12 months"));
        assertThat(issues("[sex, citizenship-group]", "[sex, colour]"))
                .anyMatch(line -> line.contains("error[STUDY-12]: no register is counted by \"colour\""));
        assertThat(issues("vintages: counts", "vintages: ../counts"))
                .anyMatch(line -> line.contains("error[STUDY-20]"));
        assertThat(issues("vintages: counts", "vintages: counts\n    zone: Riga"))
                .anyMatch(line -> line.contains("\"Riga\" is no time zone"));
        assertThat(issues("vintages: counts", "vintages: counts\nreturns:\n  - {kind: eu-19a, register: other}"))
                .anyMatch(line -> line.contains("error[REG-1]: there is no register \"other\""))
                .anyMatch(line -> line.contains("error[STUDY-2]: the key \"period\" is missing"));
    }

    private static List<String> issues(String from, String to) {
        assertThat(STUDY).contains(from);
        Map<String, byte[]> files = folder(COUNTS);
        files.put("study.yaml", bytes(STUDY.replace(from, to)));
        return reading(files).issues().stream().map(Issue::toString).toList();
    }

    @Test
    void knowsColumnsThatTellWhoAPersonIs() {
        assertThat(List.of("name", "First_Name", "uzvārds", "E-Mail", "homeAddress", "personas kods", "PESEL"))
                .allSatisfy(column ->
                        assertThat(PersonalColumn.meaning(column)).as(column).isPresent());
        assertThat(List.of("veids", "organisation", "filename2", "dzimums", "case_no", "nominal"))
                .allSatisfy(column ->
                        assertThat(PersonalColumn.meaning(column)).as(column).isEmpty());
    }
}
