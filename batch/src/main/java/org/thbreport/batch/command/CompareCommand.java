package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.compare.ChangedFileException;
import org.thbreport.batch.compare.ChangesJson;
import org.thbreport.batch.compare.ChangesPage;
import org.thbreport.batch.compare.ChangesText;
import org.thbreport.batch.compare.ComparedRelease;
import org.thbreport.batch.compare.ReleaseChanges;
import org.thbreport.batch.compare.ReleaseComparison;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two releases, or between a release and what a study would make now. */
@Command(
        description =
                "Lists every figure, sentence, chart, country and source that changed between two releases, or between a"
                        + " release and what a study would make now. Writes nothing.",
        footer = "%nExample: thb-report compare out/my-study studies/my-study",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final String BRANDING = "branding";

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "OLD", description = "the earlier release, such as out/my-study")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "the later release, or a study folder")
    private String after = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or html")
    private ChangesForm format = ChangesForm.TEXT;

    @Option(
            names = "--branding",
            paramLabel = "FILE",
            description =
                    "the branding file that the releases were made with; without it a study's own, if it names one")
    private @Nullable Path branding;

    @Option(names = "--exit-code", description = "end with 1 where something changed")
    private boolean exitCode;

    CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        ComparedInput input = new ComparedInput(environment, branding);
        ComparedRelease one = input.open(before, null);
        ComparedRelease other = input.open(after, one.manifest());
        remarks(one, other);
        ReleaseChanges changes = compared(one, other);
        String text = switch (format) {
            case TEXT -> ChangesText.of(changes);
            case JSON -> new String(ChangesJson.of(changes), StandardCharsets.UTF_8);
            case HTML -> new String(ChangesPage.of(changes), StandardCharsets.UTF_8);
        };
        environment.out().print(text);
        environment.out().flush();
        return exitCode && !changes.list().isEmpty() ? ExitCode.BROKEN_RULE : ExitCode.DONE;
    }

    private static ReleaseChanges compared(ComparedRelease one, ComparedRelease other)
            throws CommandFailure, IOException {
        try {
            return ReleaseComparison.of(one, other);
        } catch (ChangedFileException e) {
            throw new CommandFailure(
                    ExitCode.BROKEN_RULE,
                    Issue.error(
                                    "COMPARE-3",
                                    Location.of(e.file()),
                                    "the file is gone, or is not the one that was published",
                                    "a release as it was published; 'thb-report verify' says what differs")
                            .toString());
        }
    }

    /** What is compared all the same, and may not be what was meant. */
    private void remarks(ComparedRelease one, ComparedRelease other) {
        String area = "area";
        if (!one.manifest().study().equals(other.manifest().study())
                || !one.manifest()
                        .settings()
                        .getOrDefault(area, "")
                        .equals(other.manifest().settings().getOrDefault(area, ""))) {
            warn("COMPARE-4", "is an edition of another study or area than " + before, "two releases of one edition");
        }
        if (!one.manifest()
                .settings()
                .getOrDefault(BRANDING, "")
                .equals(other.manifest().settings().getOrDefault(BRANDING, ""))) {
            warn(
                    "COMPARE-4",
                    "is not made with the branding file of " + before,
                    "two releases with one branding; --branding names that of a study");
        }
        for (ComparedRelease release : new ComparedRelease[] {one, other}) {
            if (release.manifest().outputs().stream()
                    .noneMatch(file -> file.path().equals(ResultsFile.FILE))) {
                warn(
                        "COMPARE-5",
                        "a release without results.json is compared by what its pages print alone",
                        "releases made with --only json, or without --only");
            }
        }
    }

    private void warn(String rule, String message, String expected) {
        environment.err().println(Issue.warning(rule, Location.of(after), message, expected));
    }
}
