package org.thbreport.ingest.study;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.model.study.Study;

/**
 * The edition before: a folder within the study folder with its {@code study.yaml}, findings and answers. What is wrong in it
 * other than its texts, which nothing prints, is one error, for it can no longer be compared.
 */
final class PreviousYaml {

    static final String KEY = "previous";

    private static final List<String> FILES = List.of(StudyReader.STUDY, StudyReader.FINDINGS, StudyReader.ANSWERS);

    private final YamlMap top;
    private final InputSnapshot snapshot;
    private final IssueLog log;

    PreviousYaml(YamlMap top, InputSnapshot snapshot, IssueLog log) {
        this.top = top;
        this.snapshot = snapshot;
        this.log = log;
    }

    /** Returns the paths of the files that are read of an edition in a folder. */
    static List<String> paths(String folder) {
        return FILES.stream().map(file -> folder + "/" + file).toList();
    }

    /**
     * Reads the edition before. One before that is not looked at, even if it names one.
     *
     * @param folder the path of its folder
     * @param reader reads the files of a study as far as they go
     */
    @Nullable PreviousEdition read(String folder, BiFunction<InputSnapshot, IssueLog, Optional<Study>> reader) {
        if (InputSnapshot.isOutside(folder)) {
            log.error(
                    StudyRule.FILE_OUTSIDE,
                    top.location(KEY),
                    Yaml.quote(folder) + " is no path within the study folder",
                    "a path such as previous was expected");
            return null;
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : FILES) {
            snapshot.file(folder + "/" + file, log::add).ifPresent(found -> files.put(file, found.bytes()));
        }
        if (!files.containsKey(StudyReader.STUDY) || !files.containsKey(StudyReader.FINDINGS)) {
            log.error(
                    StudyRule.MISSING_FILE,
                    top.location(KEY),
                    "there is no edition before in " + Yaml.quote(folder),
                    "a folder with its study.yaml and findings.csv was expected");
            return null;
        }
        IssueLog wrong = new IssueLog();
        Optional<Study> study = reader.apply(InputSnapshot.of(files), wrong);
        List<Issue> faults = wrong.sorted().stream()
                .filter(issue -> issue.severity() == Severity.ERROR
                        && FILES.contains(issue.location().file()))
                .filter(issue -> !issue.rule().equals(StudyRule.MISSING_TEXT.id()))
                .sorted(Comparator.comparing(issue -> issue.location().file()))
                .toList();
        faults.stream().findFirst().ifPresent(first -> {
            Location place = first.location();
            log.add(Issue.error(
                    first.rule(),
                    new Location(folder + "/" + place.file(), place.line(), place.column()),
                    first.message()
                            + (faults.size() > 1 ? " (the first of " + faults.size() + " errors of this edition)" : ""),
                    first.expected()));
        });
        return faults.isEmpty() ? study.map(PreviousEdition::of).orElse(null) : null;
    }
}
