package org.thbreport.batch.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.CheckedStudy;
import org.thbreport.batch.edition.EditionObstacles;
import org.thbreport.batch.edition.EditionPlan;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.edition.EditionSource;
import org.thbreport.batch.edition.FileKind;
import org.thbreport.batch.plan.BatchEdition;
import org.thbreport.batch.plan.DueReasons;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/** Finds the editions of a batch's studies and says of each why it is due. */
public final class TaskFinder {
    private final ReferenceData reference;
    private final OutputDirectory directory;
    private final String build;
    private final Set<FileKind> kinds;
    private final @Nullable LocalDate asOf;
    private final BrandingReading branding;

    /**
     * Makes a finder.
     *
     * @param build key of the program itself
     * @param kinds kinds of files that are written
     * @param asOf day of publication that is printed, or null for the day in each study file
     * @param branding the branding of all editions; where there is none, the study's own is used
     */
    public TaskFinder(
            ReferenceData reference,
            OutputDirectory directory,
            String build,
            Set<FileKind> kinds,
            @Nullable LocalDate asOf,
            BrandingReading branding) {
        this.reference = reference;
        this.directory = directory;
        this.build = build;
        this.kinds = kinds;
        this.asOf = asOf;
        this.branding = branding;
    }

    /** Reads a study and returns its editions: the whole first, then the areas. */
    public List<Task> find(BatchEdition edition) throws IOException {
        if (!branding.issues().isEmpty()) {
            return List.of(Task.refused(edition.study(), branding.issues()));
        }
        CheckedStudy checked = CheckedStudy.of(edition.folder(), edition.study(), reference, branding);
        Optional<EditionSource> source = checked.source();
        if (source.isEmpty()) {
            String name =
                    checked.study() == null ? edition.study() : checked.study().id();
            return List.of(Task.refused(name, errors(checked.issues())));
        }
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(edition, source.get(), null));
        for (String area : areas(edition, source.get())) {
            tasks.add(task(edition, source.get(), area));
        }
        return tasks;
    }

    private Task task(BatchEdition edition, EditionSource source, @Nullable String area) throws IOException {
        EditionRequest request = new EditionRequest(
                area, asOf, edition.editorNotes(), branding.name(), edition.languages(), edition.products(), kinds);
        EditionPlan plan = EditionPlan.of(source.study(), source.inputs(), request);
        List<Issue> obstacles = EditionObstacles.of(source, plan, edition.study());
        if (!obstacles.isEmpty()) {
            return Task.refused(plan.edition(), obstacles);
        }
        return new Task(plan.edition(), plan, source, List.of(), reasons(plan, source));
    }

    /** Returns why an edition is due now; none if the visible release is up to date. */
    public List<String> reasons(EditionPlan plan, EditionSource source) throws IOException {
        return DueReasons.of(plan.manifest(source.study(), build), directory.path(plan.edition()));
    }

    /** Returns whether the release was made before, visible or not. */
    public boolean isMade(EditionPlan plan, EditionSource source) throws IOException {
        return DueReasons.of(plan.manifest(source.study(), build), directory.release(plan.edition(), plan.releaseKey()))
                .isEmpty();
    }

    private static List<String> areas(BatchEdition edition, EditionSource source) {
        return edition.allAreas() ? EditionObstacles.countries(source) : edition.areas();
    }

    private static List<Issue> errors(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
    }
}
