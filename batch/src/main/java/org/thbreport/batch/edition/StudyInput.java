package org.thbreport.batch.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.batch.branding.BrandingFileReader;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;

/**
 * A study folder with all its statistics, read once.
 *
 * @param study the study; empty where it cannot be used
 * @param statistics its statistics files, in its order; fewer where some cannot be used
 * @param inputs the files that bear on the study, in the order of their paths
 * @param style how its publications look
 * @param issues all that is wrong, with the paths that a user can open
 * @param unreadable whether a file could not be opened, recognised or parsed
 */
public record StudyInput(
        Optional<Study> study,
        List<StudyDataset> statistics,
        List<PublishedFile> inputs,
        HouseStyle style,
        List<Issue> issues,
        boolean unreadable) {
    /** Copies the lists. */
    public StudyInput {
        statistics = List.copyOf(statistics);
        inputs = List.copyOf(inputs);
        issues = List.copyOf(issues);
    }

    /**
     * Reads a study folder; never throws for what is in it.
     *
     * @param folder the folder
     * @param named the folder as the user named it, for messages
     * @param given the branding that is used whatever the study names
     */
    public static StudyInput read(Path folder, String named, ReferenceData reference, BrandingReading given) {
        InputSnapshot snapshot = InputSnapshot.read(folder);
        StudyReading reading = new StudyReader(reference.countries()).read(snapshot);
        List<Issue> issues = new ArrayList<>(reading.issues());
        boolean unreadable = reading.issues().stream().anyMatch(Issue::isUnreadable);
        StudyTables tables = StudyTables.read(
                snapshot, reading.study().map(Study::statistics).orElse(List.of()));
        issues.addAll(tables.issues());
        unreadable |= tables.isUnreadable();
        BrandingReading branding = branding(snapshot, reading, given);
        if (!given.isGiven()) {
            issues.addAll(branding.issues());
            unreadable |= branding.issues().stream().anyMatch(Issue::isUnreadable);
        }
        HouseStyle style = branding.style();
        return new StudyInput(
                reading.study().map(style::issue),
                tables.datasets(),
                inputs(reading, tables, style),
                style,
                issues.stream().map(issue -> in(named, issue)).toList(),
                unreadable);
    }

    private static BrandingReading branding(InputSnapshot snapshot, StudyReading reading, BrandingReading given) {
        String path = reading.branding();
        return given.isGiven() || path == null ? given : BrandingFileReader.read(snapshot, path);
    }

    private static List<PublishedFile> inputs(StudyReading reading, StudyTables tables, HouseStyle style) {
        return Stream.of(
                        reading.inputs().stream().map(file -> new PublishedFile(file.path(), file.sha256())),
                        tables.vintages().stream().map(file -> new PublishedFile(file.path(), file.sha256())),
                        style.inputs().stream())
                .flatMap(files -> files)
                .sorted(Comparator.comparing(PublishedFile::path))
                .distinct()
                .toList();
    }

    /** Returns an issue with the folder before the path of its file. */
    public static Issue in(String named, Issue issue) {
        return issue.location().file().equals(".")
                ? new Issue(issue.severity(), issue.rule(), Location.of(named), issue.message(), issue.expected())
                : issue.below(named.endsWith("/") ? named : named + "/");
    }
}
