package org.thbreport.batch.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.plan.BatchEdition;
import org.thbreport.batch.plan.DueReasons;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.Withdrawal;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/** Finds the editions of a batch's studies and says of each why it is due. */
public final class TaskFinder {
    private final EditionPipeline pipeline;
    private final OutputDirectory directory;
    private final Set<OutputFormat> kinds;
    private final int headingStart;
    private final @Nullable LocalDate asOf;

    /**
     * Makes a finder.
     *
     * @param kinds kinds of files that are written
     * @param headingStart level of the headings of sections in a fragment
     * @param asOf day of publication that is printed, or null for the day in each study file
     */
    public TaskFinder(
            EditionPipeline pipeline,
            OutputDirectory directory,
            Set<OutputFormat> kinds,
            int headingStart,
            @Nullable LocalDate asOf) {
        this.pipeline = pipeline;
        this.directory = directory;
        this.kinds = kinds;
        this.headingStart = headingStart;
        this.asOf = asOf;
    }

    /** Reads a study and returns its editions: the whole first, then the areas. */
    public List<Task> find(BatchEdition wanted) throws IOException {
        BrandingReading branding = pipeline.branding();
        if (!branding.issues().isEmpty()) {
            return List.of(Task.refused(wanted.study(), branding.issues()));
        }
        OpenStudy study = pipeline.open(wanted.folder(), wanted.study());
        if (!study.isPublishable()) {
            return List.of(Task.refused(study.id(), errors(study.issues())));
        }
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(wanted, study, null));
        for (String area : wanted.allAreas() ? study.countries() : wanted.areas()) {
            tasks.add(task(wanted, study, area));
        }
        if (pipeline.keys().publishes()
                && tasks.stream().anyMatch(task -> !task.reasons().isEmpty())) {
            try {
                study.plan();
            } catch (FaultyPublicationException e) {
                return List.of(Task.refused(study.id(), e.issues()));
            }
        }
        return tasks;
    }

    private Task task(BatchEdition wanted, OpenStudy study, @Nullable String area) throws IOException {
        EditionRequest request = new EditionRequest(
                area,
                asOf,
                wanted.editorNotes(),
                pipeline.branding().name(),
                wanted.languages(),
                wanted.products(),
                kinds,
                headingStart);
        Edition edition = Edition.of(study, request);
        List<Issue> obstacles = pipeline.obstacles(edition);
        return obstacles.isEmpty()
                ? new Task(edition.name(), edition, List.of(), reasons(edition))
                : Task.refused(edition.name(), obstacles);
    }

    /** Returns why an edition is due now; none if the visible release is up to date. */
    public List<String> reasons(Edition edition) throws IOException {
        Optional<Withdrawal> withdrawal = withdrawal(edition);
        if (withdrawal.isPresent()) {
            return List.of(withdrawal.get().inWords());
        }
        return DueReasons.of(pipeline.manifest(edition), directory.path(edition.name()));
    }

    /** Returns the withdrawal of what an edition is made from, if it was withdrawn. */
    public Optional<Withdrawal> withdrawal(Edition edition) throws IOException {
        return directory.withdrawals(edition.name()).find(pipeline.manifest(edition));
    }

    /** Returns whether the release was made before, visible or not. */
    public boolean isMade(Edition edition) throws IOException {
        return DueReasons.of(pipeline.manifest(edition), directory.release(edition.name(), edition.releaseKey()))
                .isEmpty();
    }

    private static List<Issue> errors(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
    }
}
