package org.thbreport.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.engine.CountFailure;

/** A study folder with one register, in which a test changes single places. */
final class RegisterFixture {
    static final ReferenceData REFERENCE = ReferenceData.load();

    private static final String STUDY = """
            registers:
              - id: thb-lv
                source: register
                scope: {en: registered victims}
                connection: {files: "rows.csv"}
                zone: Europe/Riga
                columns:
                  case: lieta
                  person: persona
                  date: registrets
                  area: {constant: LV}
                  citizenship: pilsoniba
                  sex: dzimums
                  birth: dzimis
                  organisation: iestade
                  status: statuss
                  forms: veidi
                codes: {citizenship: mapping/citizenship.csv, sex: mapping/sex.csv, organisation: mapping/organisation.csv, status: mapping/status.csv, forms: mapping/forms.csv}
                unmapped: unknown
                rejects: 0
                population: {kind: victims, include: [IDENTIFIED, PRESUMED, UNKNOWN]}
                once: period
                euMembership: dated
                periods: {unit: year, from: 2013, to: 2023, pooled: ["2021/2022"]}
                breakdowns: [sex, age, citizenship-group, citizenship, form, organisation, organisation-exclusive, sex*age, citizenship-group*sex, form*sex, form*age]
                vintages: counts
            """;

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();
    private @Nullable String password;
    private @Nullable Path addons;

    RegisterFixture(Path folder) {
        this.folder = folder;
        files.put("study.yaml", STUDY);
        files.put("mapping/citizenship.csv", "own,standard,label\nBEZV,STLS,Bezvalstnieks\nNEPIL,RNC,Nepilsonis\n");
        files.put("mapping/sex.csv", "own,standard,label\nS,F,sieviete\nV,M,vīrietis\nX,OTH,cits\n");
        files.put("mapping/organisation.csv", "own,standard\nPOL,POLICE\nNVO,NGO\nSOC,SOCIAL\n");
        files.put("mapping/status.csv", "own,standard\nI,IDENTIFIED\nP,PRESUMED\nN,NONE\n");
        files.put("mapping/forms.csv", "own,standard\nseks,SEX\ndarbs,LAB\nubagosana,BEG\nkalpiba,SERV\norgani,ORG\n");
    }

    /** Puts a text in the place of one that stands in the study. */
    RegisterFixture with(String from, String to) {
        String study = files.getOrDefault("study.yaml", "");
        if (!study.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        files.put("study.yaml", study.replace(from, to));
        return this;
    }

    /** Gives the drivers that the program does not bring along, and a password. */
    RegisterFixture database(@Nullable Path drivers, @Nullable String secret) {
        addons = drivers;
        password = secret;
        return this;
    }

    /** Puts a file into the folder. */
    RegisterFixture file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Puts rows into the folder. */
    RegisterFixture rows(List<MadeUpRegister.Row> rows) {
        return file("rows.csv", MadeUpRegister.csv(rows));
    }

    /** Writes the folder and reads the study. */
    StudyReading read() {
        files.forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new StudyReader(REFERENCE.countries()).read(InputSnapshot.read(folder));
    }

    /** Returns what stands against the register in the study, as the command line prints it. */
    List<String> studyIssues() {
        return read().issues().stream()
                .filter(issue -> issue.rule().startsWith("RE"))
                .map(Issue::toString)
                .toList();
    }

    CountTask task() {
        CaseRegister register = read().registers().get(0);
        return new CountTask(
                register,
                folder,
                InputSnapshot.read(folder),
                REFERENCE.countries(),
                LocalDate.of(2026, 1, 1),
                0,
                password,
                addons,
                (rows, bytes, all) -> {});
    }

    /** Counts the register. */
    Counting count() throws CountFailure {
        return new RegisterCounter(task()).count();
    }

    /** Returns what counting says, as the command line prints it. */
    List<String> issues() {
        try {
            return count().issues().stream().map(Issue::toString).toList();
        } catch (CountFailure failure) {
            return List.of(failure.issue().toString());
        }
    }

    Path folder() {
        return folder;
    }
}
