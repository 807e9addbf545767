package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.release.ReleaseCheck;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.verify.ReleaseContentCheck;
import org.thbreport.batch.withdraw.Withdrawer;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a published release against its manifest. */
@Command(
        description = "Checks that a release holds what its manifest says, byte for byte and nothing else, and that"
                + " briefings, annexes, attachments and results carry the same numbers.",
        footer = "%nExample: thb-report verify out/my-study",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "DIR", description = "folder of a release, such as out/my-study")
    private String folder = "";

    VerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path release = environment.workingFolder().resolve(folder);
        List<Issue> issues = new ArrayList<>(ReleaseCheck.of(release, folder));
        Optional<RunManifest> manifest = RunManifest.read(release);
        boolean isNotice = manifest.map(Withdrawer::isNotice).orElse(false);
        if (manifest.isPresent() && !isNotice) {
            List<Issue> content = ReleaseContentCheck.of(release, folder, manifest.get());
            issues.addAll(content);
            if (!content.isEmpty()) {
                otherProgram(manifest.get()).ifPresent(issues::add);
            }
        }
        issues.forEach(environment.err()::println);
        if (issues.stream().anyMatch(issue -> issue.rule().equals(ReleaseCheck.NO_MANIFEST))) {
            return ExitCode.UNUSABLE_FILE;
        }
        environment.out().println(issues.isEmpty() ? proved(manifest, isNotice) : IssueLines.summary(issues));
        return issues.isEmpty() ? ExitCode.DONE : ExitCode.BROKEN_RULE;
    }

    /** A page is held to what this version writes: one of another version may differ in its looks without having been changed. */
    private Optional<Issue> otherProgram(RunManifest manifest) {
        return manifest.program().equals(ProgramVersion.nameAndVersion())
                ? Optional.empty()
                : Optional.of(Issue.remark(
                        "VERIFY-10",
                        Location.of(folder),
                        "the release says that it was made by " + manifest.program() + ", and this is "
                                + ProgramVersion.nameAndVersion(),
                        "verify it with the version that made it, which knows how its files were written"));
    }

    /** Returns in one sentence what was proved, and what was not. */
    private static String proved(Optional<RunManifest> manifest, boolean isNotice) {
        if (isNotice) {
            return "a notice stands here: the release was withdrawn; the files of the notice are those of its manifest";
        }
        boolean compared = manifest.filter(ReleaseContentCheck::hasResults).isPresent();
        return "the release is as it was published: its files are those of its manifest, and "
                + (compared ? "their numbers agree" : "there are no results to hold their numbers to")
                + "; who made it only a signature could show";
    }
}
