package org.thbreport.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ledger.Approvals;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.WithdrawnException;
import org.thbreport.batch.work.ReleaseApproval;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Approves a release that a batch made and keeps back. */
@Command(
        description =
                "Approves a release that a batch with 'approve: true' made: it becomes visible at once, or at the end of the"
                        + " embargo of the batch.",
        footer = "%nExample: thb-report approve batch.yaml my-study 0f3a9c1e",
        mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {
    private static final int SHORTEST = 8;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "FILE", description = "the batch file")
    private String file = "";

    @Parameters(index = "1", paramLabel = "EDITION", description = "the edition, such as my-study or my-study-LV")
    private String edition = "";

    @Parameters(
            index = "2",
            paramLabel = "KEY",
            description = "key of the release, as the batch told it; its first 8 characters or more will do")
    private String key = "";

    ApproveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, SQLException, InterruptedException {
        BatchFile batch = BatchInput.read(environment, file);
        if (!batch.asksApproval()) {
            throw failure(
                    "APPROVE-1",
                    file,
                    "this batch asks for no approval",
                    "expected \"approve: true\" in the batch file");
        }
        ReleaseApproval approval = new ReleaseApproval(environment, batch);
        Optional<String> visible = approval.visible(edition).filter(this::isMeant);
        if (visible.isPresent()) {
            environment.out().println(edition + " " + visible.get() + ": nothing was to be done; readers see it");
            return ExitCode.DONE;
        }
        Approvals.Waiting waiting = waiting(approval);
        try {
            boolean shown = approval.approve(edition, waiting);
            environment
                    .out()
                    .println(edition + " " + waiting.release() + ": approved; "
                            + (shown
                                    ? "readers see it"
                                    : approval.embargo()
                                            .map(until -> "visible from " + until)
                                            .orElse("another process holds the edition; the next batch shows it")));
            return ExitCode.DONE;
        } catch (WithdrawnException e) {
            throw failure(
                    "WITHDRAW-3",
                    edition,
                    "what this release is made from was " + e.getMessage(),
                    "a study that was corrected; 'thb-report withdraw --lift' lets it be published as it is");
        }
    }

    private boolean isMeant(String release) {
        return key.length() >= SHORTEST && release.startsWith(key);
    }

    private Approvals.Waiting waiting(ReleaseApproval approval) throws CommandFailure, SQLException {
        List<Approvals.Waiting> all = approval.waiting(edition);
        List<Approvals.Waiting> meant =
                all.stream().filter(one -> isMeant(one.release())).toList();
        if (meant.size() != 1) {
            throw failure(
                    "APPROVE-2",
                    edition,
                    "no release of this edition with the key " + key + " waits for an approval",
                    all.isEmpty()
                            ? "none waits; 'thb-report batch' makes what is due"
                            : "expected " + SHORTEST + " characters or more of "
                                    + String.join(
                                            ", ",
                                            all.stream()
                                                    .map(Approvals.Waiting::release)
                                                    .toList()));
        }
        return meant.get(0);
    }

    private static CommandFailure failure(String rule, String place, String message, String expected) {
        return new CommandFailure(
                ExitCode.BROKEN_RULE,
                Issue.error(rule, Location.of(place), message, expected).toString());
    }
}
