package org.thbreport.batch.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.CheckedStudy;
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
    private OutputFormat format = OutputFormat.TEXT;

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        ReferenceData reference = ReferenceData.load();
        List<Issue> issues = new ArrayList<>();
        boolean unreadable = false;
        for (String study : studies) {
            Path folder = environment.workingFolder().resolve(study);
            CheckedStudy checked = CheckedStudy.of(folder, study, reference, BrandingReading.NONE);
            issues.addAll(strict ? IssueLines.strict(checked.issues()) : checked.issues());
            unreadable |= checked.unreadable();
        }
        if (format == OutputFormat.JSON) {
            environment.out().print(IssueLines.json(issues));
            environment.out().flush();
        } else {
            issues.forEach(environment.err()::println);
            environment.out().println(IssueLines.summary(issues));
        }
        if (unreadable) {
            return ExitCode.UNUSABLE_FILE;
        }
        return CheckedStudy.hasErrors(issues) ? ExitCode.BROKEN_RULE : ExitCode.DONE;
    }
}
