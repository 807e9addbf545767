package org.thbreport.batch.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates studies and runs the evidence checks; publishes nothing. */
@Command(
        description = "Checks studies: their files, and the evidence in them. Publishes nothing.",
        footer = "%nExample: thb-report check studies/my-study",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "STUDY", arity = "1..*", description = "study folders")
    private List<String> studies = List.of();

    @Option(names = "--strict", description = "treat warnings as errors")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (lines on standard error) or json (on standard output)")
    private MessageForm format = MessageForm.TEXT;

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EditionPipeline pipeline = new EditionPipeline(
                ReferenceData.load(),
                BrandingReading.NONE,
                new EditionMaker(ProgramBuild.key(environment.classPath())),
                OfficeKeys.of(environment.variables(), false));
        List<Issue> issues = new ArrayList<>();
        List<String> preview = new ArrayList<>();
        for (String named : studies) {
            OpenStudy study = pipeline.open(environment.workingFolder().resolve(named), named);
            issues.addAll(strict ? IssueLines.strict(study.issues()) : study.issues());
            if (study.isPublishable()) {
                preview.addAll(ProtectionPreview.of(study));
                issues.addAll(pipeline.check(study));
            }
        }
        if (format == MessageForm.JSON) {
            environment.out().print(IssueLines.json(issues));
            environment.out().flush();
        } else {
            issues.forEach(environment.err()::println);
            preview.forEach(environment.out()::println);
            environment.out().println(IssueLines.summary(issues));
        }
        return ExitCode.of(issues);
    }
}
