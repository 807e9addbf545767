package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.batch.release.StagingFolder;
import org.thbreport.batch.release.WithdrawnException;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks, analyses, protects, renders and publishes studies. */
@Command(
        description = "Makes the briefing, the annex and the data of studies, and publishes them in a folder.",
        footer = "%nExample: thb-report run studies/my-study --out out --lang en,lv",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "STUDY", arity = "1..*", description = "study folders")
    private List<String> studies = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder to publish in; each study gets DIR/<study id>")
    private Path out = Path.of("");

    @Option(names = "--strict", description = "treat warnings as errors")
    private boolean strict;

    @Mixin
    private ProgressOptions progress = new ProgressOptions();

    @Mixin
    private EditionOptions options = new EditionOptions();

    RunCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        BrandingReading branding = options.branding(environment);
        branding.issues().forEach(environment.err()::println);
        if (!branding.issues().isEmpty()) {
            return ExitCode.of(branding.issues());
        }
        EditionPipeline pipeline = new EditionPipeline(
                ReferenceData.load(),
                branding,
                new EditionMaker(ProgramBuild.key(environment.classPath())),
                OfficeKeys.of(environment.variables(), true));
        OutputDirectory directory =
                OutputDirectory.open(environment.workingFolder().resolve(out));
        int worst = ExitCode.DONE;
        List<Issue> all = new ArrayList<>();
        for (String named : studies) {
            OpenStudy study = pipeline.open(environment.workingFolder().resolve(named), named);
            List<Issue> issues = new ArrayList<>(strict ? IssueLines.strict(study.issues()) : study.issues());
            Optional<Edition> edition =
                    study.isPublishable() ? Optional.of(Edition.of(study, options.request())) : Optional.empty();
            edition.map(pipeline::obstacles).ifPresent(issues::addAll);
            issues.forEach(environment.err()::println);
            if (edition.isPresent() && ExitCode.of(issues) == ExitCode.DONE) {
                issues.addAll(published(pipeline, directory, edition.get()));
            }
            all.addAll(issues);
            worst = Math.max(worst, ExitCode.of(issues));
        }
        environment.out().println(IssueLines.summary(all));
        return worst;
    }

    /** Publishes an edition and prints the paths of its files, or what is wrong with it; returns that. */
    private List<Issue> published(EditionPipeline pipeline, OutputDirectory directory, Edition edition)
            throws IOException {
        String name = edition.name();
        Optional<Instant> embargo =
                directory.marks(name).keptBack(environment.clock().instant());
        if (embargo.isPresent()) {
            Issue issue = Issue.error(
                    "EDITION-4",
                    Location.of(out.resolve(name).toString()),
                    "a batch keeps this edition back until " + embargo.get(),
                    "publish into another folder, or change the embargo in the batch file");
            environment.err().println(issue);
            return List.of(issue);
        }
        Optional<String> waiting = directory.marks(name).awaitsApproval();
        if (waiting.isPresent()) {
            Issue issue = Issue.error(
                    "EDITION-4",
                    Location.of(out.resolve(name).toString()),
                    "a batch keeps this edition back until its release is approved: " + waiting.get(),
                    "approve it with 'thb-report approve', or publish into another folder");
            environment.err().println(issue);
            return List.of(issue);
        }
        try (StagingFolder staged = directory.stage()) {
            directory.withdrawals(name).requireNone(Optional.of(pipeline.manifest(edition)));
            EditionPipeline.MadeRelease made = make(pipeline, directory, edition, staged);
            directory.switchTo(staged, name, made.name());
            directory.keepNewest(staged, name, BatchFile.USUAL_KEEP);
            made.files()
                    .forEach(file -> environment.out().println(out.resolve(name).resolve(file)));
            return List.of();
        } catch (WithdrawnException before) {
            Issue issue = Issue.error(
                    "WITHDRAW-3",
                    Location.of(out.resolve(name).toString()),
                    "what this edition is made from was " + before.getMessage(),
                    "a study that was corrected; 'thb-report withdraw --lift' lets it be published again as it is");
            environment.err().println(issue);
            return List.of(issue);
        } catch (FaultyPublicationException e) {
            e.issues().forEach(environment.err()::println);
            return e.issues();
        }
    }

    private EditionPipeline.MadeRelease make(
            EditionPipeline pipeline, OutputDirectory directory, Edition edition, StagingFolder staged)
            throws IOException {
        try (WorkProgress shown = progress.begin(environment, edition.name())) {
            shown.expect(edition.files().size());
            return pipeline.make(edition, directory, staged, shown::step);
        }
    }
}
