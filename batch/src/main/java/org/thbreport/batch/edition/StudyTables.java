package org.thbreport.batch.edition;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.ConfidentialValues;
import org.thbreport.analytics.disclosure.EarlierVintage;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.ingest.http.StudyVintages;
import org.thbreport.ingest.http.Vintage;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterTable;
import org.thbreport.model.study.StatisticsReference;

/** Reads the statistics files of a study, and of each the vintage before the one in use. */
final class StudyTables {

    private final InputSnapshot snapshot;
    private final List<StudyDataset> datasets = new ArrayList<>();
    private final List<InputFile> vintages = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private final RegisterTables registers;

    private StudyTables(InputSnapshot snapshot, List<CaseRegister> registers) {
        this.snapshot = snapshot;
        this.registers = new RegisterTables(snapshot, registers);
    }

    /** Reads the statistics files and counts of registers that are there, in the order of the study. */
    static StudyTables read(
            InputSnapshot snapshot, List<StatisticsReference> references, List<CaseRegister> registers) {
        StudyTables tables = new StudyTables(snapshot, registers);
        references.forEach(tables::read);
        return tables;
    }

    /** Returns the files that could be read. */
    List<StudyDataset> datasets() {
        return datasets;
    }

    /** Returns the names of the registers whose persons are counted. */
    Set<String> registers() {
        Set<String> names = new TreeSet<>();
        datasets.forEach(file -> names.add(file.reference().counted().name()));
        return names;
    }

    /** Returns the files of vintages that bear on the study. */
    List<InputFile> vintages() {
        return vintages;
    }

    List<Issue> issues() {
        return issues;
    }

    private void read(StatisticsReference reference) {
        if (reference.register() != null) {
            count(reference, reference.register());
            return;
        }
        Optional<InputFile> file = snapshot.file(reference.file());
        if (file.isEmpty()) {
            return;
        }
        StatisticsReading table = read(file.get());
        issues.addAll(table.issues());
        if (table.dataset() != null) {
            issues.addAll(ConfidentialValues.find(table.dataset(), reference.file(), Severity.ERROR));
            StudyVintages found = StudyVintages.find(snapshot, reference, file.get());
            vintages.addAll(found.inputs());
            issues.addAll(found.issues());
            Vintage used = found.used();
            VintageReference vintage = used == null ? null : reference(used, reference.file());
            datasets.add(new StudyDataset(
                    reference,
                    table.dataset(),
                    vintage,
                    vintage == null ? null : earlier(vintage, found),
                    alreadyPublic(reference),
                    population(reference)));
        }
    }

    private void count(StatisticsReference reference, RegisterTable counts) {
        Optional<InputFile> table = registers.table(reference, counts, issues);
        registers.vintage(counts).filter(file -> !vintages.contains(file)).ifPresent(vintages::add);
        if (table.isPresent()) {
            StatisticsReading reading = read(table.get());
            issues.addAll(reading.issues());
            if (reading.dataset() != null) {
                datasets.add(new StudyDataset(
                        reference, reading.dataset(), null, null, alreadyPublic(reference), population(reference)));
            }
        }
    }

    private List<Dataset> alreadyPublic(StatisticsReference reference) {
        List<Dataset> found = new ArrayList<>();
        for (String path : reference.counted().alreadyPublic()) {
            StatisticsReading table = snapshot.file(path).map(StudyTables::read).orElse(null);
            if (table != null) {
                issues.addAll(table.issues());
                if (table.dataset() != null) {
                    found.add(table.dataset());
                }
            }
        }
        return found;
    }

    private @Nullable Dataset population(StatisticsReference reference) {
        Optional<InputFile> file = reference.inhabitants().flatMap(population -> snapshot.file(population.file()));
        if (file.isEmpty()) {
            return null;
        }
        StatisticsReading table = read(file.get());
        issues.addAll(table.issues());
        return table.dataset();
    }

    private @Nullable EarlierVintage earlier(VintageReference used, StudyVintages found) {
        Vintage earlier = found.earlier();
        InputFile earlierFile = found.earlierFile();
        if (earlier == null || earlierFile == null) {
            return null;
        }
        // Warnings about the earlier vintage were given when it was the one in use.
        StatisticsReading table = read(earlierFile);
        table.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .forEach(issues::add);
        if (table.dataset() == null) {
            return null;
        }
        // Revisions print what the earlier vintage said.
        issues.addAll(ConfidentialValues.find(table.dataset(), earlierFile.path(), Severity.ERROR));
        return new EarlierVintage(used, reference(earlier, earlierFile.path()), table.dataset(), older(found));
    }

    /** Reads the vintages before that; one that cannot be read was told of when it was the one in use. */
    private static List<Dataset> older(StudyVintages found) {
        List<Dataset> older = new ArrayList<>();
        for (InputFile file : found.older()) {
            Dataset dataset = read(file).dataset();
            if (dataset != null) {
                older.add(dataset);
            }
        }
        return older;
    }

    private static StatisticsReading read(InputFile file) {
        return StatisticsReaders.read(new StatisticsInput(file.path(), file::open, StatisticsLimits.DEFAULT));
    }

    private static VintageReference reference(Vintage vintage, String path) {
        return new VintageReference(
                vintage.retrieved().atZone(ZoneOffset.UTC).toLocalDate(), path, vintage.sha256(), vintage.address());
    }
}
