package org.thbreport.batch.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.StudyAnalysis;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.disclosure.Protection;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.Study;

/**
 * A study folder that was read, analysed and protected, with all that was found on the way.
 *
 * @param study the study, or null where it cannot be used
 * @param results the results that may be published, or null where an error stands against it
 * @param inputs the files that bear on the study, in the order of their paths
 * @param style how its publications look
 * @param issues all that is wrong or worth knowing, with the paths that a user can open
 * @param unreadable whether a file could not be opened, recognised or parsed
 */
public record CheckedStudy(
        @Nullable Study study,
        @Nullable ProtectedAnalysis results,
        List<PublishedFile> inputs,
        HouseStyle style,
        List<Issue> issues,
        boolean unreadable) {
    /** Copies the lists. */
    public CheckedStudy {
        inputs = List.copyOf(inputs);
        issues = List.copyOf(issues);
    }

    /**
     * Reads, analyses and protects a study.
     *
     * @param folder the folder
     * @param named the folder as the user named it, for messages
     * @param branding the branding that is used whatever the study names
     */
    public static CheckedStudy of(Path folder, String named, ReferenceData reference, BrandingReading branding) {
        StudyInput input = StudyInput.read(folder, named, reference, branding);
        List<Issue> issues = new ArrayList<>(input.issues());
        Optional<Study> study = input.study();
        if (study.isEmpty() || hasErrors(issues)) {
            return new CheckedStudy(
                    study.orElse(null), null, input.inputs(), input.style(), issues, input.unreadable());
        }
        Protection protection =
                new DisclosureControl(reference.countries()).protect(study.get().options(), input.statistics());
        ProtectedAnalysis analysis = new StudyAnalysis(reference.countries(), reference.releases())
                .analyse(study.get(), protection.statistics());
        analysis.issues().forEach(issue -> issues.add(StudyInput.in(named, issue)));
        protection.issues().forEach(issue -> issues.add(StudyInput.in(named, issue)));
        ProtectedAnalysis results = hasErrors(issues) ? null : analysis;
        return new CheckedStudy(study.get(), results, input.inputs(), input.style(), issues, false);
    }

    /** Returns what editions are made from; empty where an error stands against publication. */
    public Optional<EditionSource> source() {
        return study == null || results == null
                ? Optional.empty()
                : Optional.of(new EditionSource(study, results, inputs, style));
    }

    /** Returns whether an issue of severity error is among some. */
    public static boolean hasErrors(List<Issue> issues) {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
