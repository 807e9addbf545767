package org.thbreport.ingest.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.model.register.RegisterRole;

/**
 * The counts of a register that a study uses: the newest of its vintages, unchanged since it was written.
 *
 * @param file the file, or null where there is none that can be used
 * @param counts what it holds, or null
 * @param issues what stands against it
 */
public record RegisterVintages(
        @Nullable InputFile file, @Nullable RegisterCounts counts, List<Issue> issues) {
    /** Name of the list of vintages in the folder of a register. */
    public static final String LIST = "vintages.csv";

    /** Columns of the list; its last line is the newest. */
    public static final List<String> COLUMNS = List.of("day", "file", "sha256", "engine", "rows", "refused", "program");

    /** Copies the issues. */
    public RegisterVintages {
        issues = List.copyOf(issues);
    }

    /** Finds the newest vintage of a register in a study folder. */
    public static RegisterVintages find(InputSnapshot snapshot, CaseRegister register) {
        String path = register.folder() + "/" + LIST;
        Optional<InputFile> list = snapshot.file(path);
        if (list.isEmpty()) {
            return none(snapshot.refusal(path)
                    .orElse(RegisterRule.NO_VINTAGE
                            .issue(
                                    register.place("id"),
                                    "the register \"" + register.id() + "\" has not been counted",
                                    "run: thb-report count-register STUDY --register " + register.id())
                            .unreadable()));
        }
        String[] newest = newest(list.get());
        Optional<InputFile> file = snapshot.file(register.folder() + "/" + newest[0]);
        Optional<RegisterCounts> counts =
                file.filter(found -> found.sha256().equals(newest[1])).flatMap(found -> CountsFile.read(found.bytes()));
        if (counts.isEmpty()) {
            return none(RegisterRule.CHANGED_VINTAGE.issue(
                    Location.of(register.folder() + "/" + newest[0]),
                    file.isEmpty()
                            ? "the counts that the list names are not there"
                            : "the counts were changed since they were written, or belong to another version of the program",
                    "count again: thb-report count-register STUDY --register " + register.id()));
        }
        return new RegisterVintages(file.get(), counts.get(), otherCodes(snapshot, register, counts.get()));
    }

    private static RegisterVintages none(Issue issue) {
        return new RegisterVintages(null, null, List.of(issue));
    }

    private static String[] newest(InputFile list) {
        String[] newest = {"", ""};
        String text = new String(list.bytes(), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                newest = new String[] {row.getField("file"), row.getField("sha256")};
            }
        } catch (CsvParseException | NoSuchElementException damaged) {
            return new String[] {"", ""};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return newest;
    }

    /** Says where the study says something else than when the register was counted. */
    private static List<Issue> otherCodes(InputSnapshot snapshot, CaseRegister register, RegisterCounts counts) {
        List<Issue> issues = new ArrayList<>();
        for (var entry : register.codes().entrySet()) {
            RegisterRole role = entry.getKey();
            String then = counts.head().getOrDefault("codes." + role.key(), "");
            Optional<InputFile> now = snapshot.file(entry.getValue());
            if (now.isPresent() && !now.get().sha256().equals(then)) {
                issues.add(RegisterRule.CHANGED_VINTAGE.issue(
                        Severity.WARNING,
                        register.place("codes." + role.key()),
                        "the codes of " + role.key() + " are others than when the register was counted",
                        "count again: thb-report count-register STUDY --register " + register.id()));
            }
        }
        if (!settings(register).equals(counts.head().getOrDefault("settings", ""))) {
            issues.add(RegisterRule.CHANGED_VINTAGE.issue(
                    Severity.WARNING,
                    register.place("id"),
                    "the study describes the register otherwise than when it was counted",
                    "count again: thb-report count-register STUDY --register " + register.id()));
        }
        return issues;
    }

    /** Returns a hash of what a study says of the counting of a register: all but where its rows lie and what it is called. */
    public static String settings(CaseRegister register) {
        StringBuilder text = new StringBuilder();
        text.append(register.zone()).append('\n');
        for (RegisterRole role : RegisterRole.values()) {
            text.append(role.key())
                    .append('=')
                    .append(register.columns().of(role))
                    .append(register.columns().separator(role))
                    .append('\n');
        }
        text.append(register.columns().flags())
                .append(register.columns().area())
                .append('\n');
        text.append(register.columns().organisationIsFile()).append('\n');
        text.append(register.rules()).append('\n');
        text.append(register.periods()).append('\n').append(register.breakdowns());
        return InputFile.of("settings", text.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 16);
    }
}
