package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.CheckedStudy;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionObstacles;
import org.thbreport.batch.edition.EditionPlan;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.edition.EditionSource;
import org.thbreport.batch.edition.FaultyPublicationException;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.batch.release.StagingFolder;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
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
        ReferenceData reference = ReferenceData.load();
        EditionRequest request = options.request();
        Publisher publisher = new Publisher(
                OutputDirectory.open(environment.workingFolder().resolve(out)),
                new EditionMaker(ProgramBuild.key(environment.classPath())));
        BrandingReading branding = options.branding(environment);
        branding.issues().forEach(environment.err()::println);
        if (!branding.issues().isEmpty()) {
            boolean unreadable = branding.issues().stream().anyMatch(Issue::isUnreadable);
            return unreadable ? ExitCode.UNUSABLE_FILE : ExitCode.BROKEN_RULE;
        }
        int worst = ExitCode.DONE;
        List<Issue> all = new ArrayList<>();
        for (String named : studies) {
            CheckedStudy checked =
                    CheckedStudy.of(environment.workingFolder().resolve(named), named, reference, branding);
            List<Issue> issues = new ArrayList<>(strict ? IssueLines.strict(checked.issues()) : checked.issues());
            Optional<EditionSource> source = checked.source();
            Optional<EditionPlan> plan = source.map(ready -> EditionPlan.of(ready.study(), ready.inputs(), request));
            if (source.isPresent() && plan.isPresent()) {
                issues.addAll(EditionObstacles.of(source.get(), plan.get(), named));
            }
            issues.forEach(environment.err()::println);
            all.addAll(issues);
            if (checked.unreadable()) {
                worst = ExitCode.UNUSABLE_FILE;
            } else if (CheckedStudy.hasErrors(issues) || source.isEmpty() || plan.isEmpty()) {
                worst = Math.max(worst, ExitCode.BROKEN_RULE);
            } else {
                worst = Math.max(worst, publisher.publish(source.get(), plan.get()));
            }
        }
        environment.out().println(IssueLines.summary(all, publisher.faults));
        return worst;
    }

    /** Publishes editions and prints the paths of their files. */
    private final class Publisher {
        private final OutputDirectory directory;
        private final EditionMaker maker;
        private long faults;

        Publisher(OutputDirectory directory, EditionMaker maker) {
            this.directory = directory;
            this.maker = maker;
        }

        int publish(EditionSource source, EditionPlan plan) throws IOException {
            String edition = plan.edition();
            try (StagingFolder staged = directory.stage()) {
                List<String> files = write(source, plan, staged);
                directory.switchTo(staged, edition, directory.install(staged, edition, plan.releaseKey()));
                files.forEach(
                        file -> environment.out().println(out.resolve(edition).resolve(file)));
                return ExitCode.DONE;
            } catch (FaultyPublicationException e) {
                e.lines().forEach(environment.err()::println);
                faults += e.lines().size();
                return ExitCode.BROKEN_RULE;
            }
        }

        private List<String> write(EditionSource source, EditionPlan plan, StagingFolder staged) throws IOException {
            try (WorkProgress shown = progress.begin(environment, plan.edition())) {
                shown.expect(plan.files());
                return maker.write(source, plan, staged.files(), shown::step);
            }
        }
    }
}
