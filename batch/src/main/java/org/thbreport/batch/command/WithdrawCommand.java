package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.withdraw.Withdrawer;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a published release away at once. */
@Command(
        description =
                "Takes a release away at once, removes its files and puts a notice in its place that says what was withdrawn,"
                        + " when and why. What it was made from is not published again.",
        footer = "%nExample: thb-report withdraw out my-study --why \"The figures for 2022 were wrong.\"",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    static final int SHORTEST = 8;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "OUT", description = "the folder that editions are published in")
    private String out = "";

    @Parameters(index = "1", paramLabel = "EDITION", description = "the edition, such as my-study or my-study-LV")
    private String edition = "";

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "the reason that readers are told; LANG=TEXT gives it in one language (can be repeated)")
    private List<String> why = List.of();

    @Option(
            names = "--all",
            description =
                    "remove the earlier releases that are kept, too, also later on; with --lift, lift all withdrawals")
    private boolean all;

    @Option(
            names = "--release",
            paramLabel = "KEY",
            description =
                    "the release that is meant, where it is not the one that readers see: an earlier one, or one that waits;"
                            + " the first 8 characters of its key or more")
    private String release = "";

    @Option(
            names = "--lift",
            description =
                    "let what was withdrawn last be published again, or that of --release; nothing is published by this")
    private boolean lift;

    WithdrawCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        Path root = environment.workingFolder().resolve(out);
        if (!Files.isDirectory(root.resolve(".releases"))) {
            throw failure(
                    "WITHDRAW-1",
                    out,
                    "there are no releases here",
                    "expected the folder that run or batch publish in");
        }
        if (edition.isEmpty() || edition.startsWith(".") || edition.indexOf('/') >= 0) {
            throw failure(
                    "WITHDRAW-2",
                    out + "/" + edition,
                    "this is no edition",
                    "expected the name of one, such as my-study");
        }
        OutputDirectory directory = OutputDirectory.open(root);
        if (lift) {
            new WithdrawalLift(environment, out + "/" + edition, directory.withdrawals(edition)).lift(release, all);
            return ExitCode.DONE;
        }
        return withdraw(directory);
    }

    private int withdraw(OutputDirectory directory) throws CommandFailure, IOException {
        Map<String, String> reasons = WithdrawalReasons.of(why);
        Withdrawer withdrawer = new Withdrawer(directory, edition, environment.clock());
        Withdrawer.Done done = release.isEmpty()
                ? withdrawer.withdraw(reasons, all)
                : withdrawer.withdraw(reasons, meant(withdrawer.releases()));
        if (done.releases().isEmpty() && done.files().isEmpty()) {
            if (!withdrawer.showsNotice()) {
                throw failure(
                        "WITHDRAW-2",
                        out + "/" + edition,
                        withdrawer.meetsAnother()
                                ? "what stands here was not made by this program: remove it, readers may see it"
                                : "readers see no release of this edition",
                        withdrawer.releases().isEmpty()
                                ? "expected an edition that is published"
                                : "expected --release with the key of one that is kept: "
                                        + String.join(", ", withdrawer.releases()));
            }
            environment
                    .out()
                    .println("nothing was to be done: a notice stands in the place of " + edition + " already");
            return ExitCode.DONE;
        }
        String visible = directory.visible(edition).orElse("");
        List<String> kept = withdrawer.releases().stream()
                .filter(name -> !name.equals(visible))
                .toList();
        environment
                .out()
                .println("withdrawn: " + IssueLines.counted(done.releases().size(), "release") + " of " + edition
                        + (kept.isEmpty()
                                ? ""
                                : "; kept, and not seen by readers: " + String.join(", ", kept)
                                        + " (--all takes earlier ones too, --release KEY one that waits)"));
        done.releases().forEach(name -> environment.out().println("  " + name));
        done.files()
                .forEach(file ->
                        environment.out().println(Path.of(out).resolve(edition).resolve(file)));
        List<String> others = withdrawer.others();
        if (!others.isEmpty()) {
            environment
                    .out()
                    .println("readers still see of the same study: " + String.join(", ", others)
                            + "; withdraw each that has the error, too");
        }
        return ExitCode.DONE;
    }

    private String meant(List<String> releases) throws CommandFailure {
        List<String> meant = releases.stream()
                .filter(name -> release.length() >= SHORTEST && name.startsWith(release))
                .toList();
        if (meant.contains(release)) {
            return release;
        }
        if (meant.size() != 1) {
            throw failure(
                    "WITHDRAW-2",
                    out + "/" + edition,
                    "there is no release of this edition with the key " + release,
                    releases.isEmpty() ? "none is there" : "expected one of " + String.join(", ", releases));
        }
        return meant.get(0);
    }

    static CommandFailure failure(String rule, String place, String message, String expected) {
        return new CommandFailure(
                ExitCode.BROKEN_RULE,
                Issue.error(rule, Location.of(place), message, expected).toString());
    }
}
