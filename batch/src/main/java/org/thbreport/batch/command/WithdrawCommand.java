package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.withdraw.Withdrawer;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.publication.language.Language;
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
    private static final Pattern IN_A_LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z]+)*)=(.*)", Pattern.DOTALL);

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

    @Option(names = "--all", description = "remove the earlier releases that are kept, too")
    private boolean all;

    @Option(names = "--lift", description = "let what was withdrawn be published again; nothing is published by this")
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
            directory.lift(edition);
            environment.out().println(edition + " may be published again; the next run or batch does so");
            return ExitCode.DONE;
        }
        Map<String, String> reasons = reasons();
        Optional<Withdrawer.Done> done = new Withdrawer(directory, environment.clock()).withdraw(edition, reasons, all);
        if (done.isEmpty()) {
            throw failure(
                    "WITHDRAW-2",
                    out + "/" + edition,
                    "readers see no release of this edition, or a notice already",
                    "nothing was to be done; expected an edition that is published");
        }
        int number = done.get().releases().size();
        environment
                .out()
                .println("withdrawn: " + IssueLines.counted(number, "release") + " of " + edition
                        + (all ? "" : "; earlier releases that are kept were left (--all takes them too)"));
        done.get()
                .files()
                .forEach(file ->
                        environment.out().println(Path.of(out).resolve(edition).resolve(file)));
        return ExitCode.DONE;
    }

    /** The reason by language, under the empty tag that for all others: the first one where none is for all. */
    private Map<String, String> reasons() throws CommandFailure {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String text : why) {
            String line = text.replaceAll("\\s+", " ").strip();
            Matcher parts = IN_A_LANGUAGE.matcher(line);
            boolean isInALanguage = parts.matches() && Language.available().contains(parts.group(1));
            String words = isInALanguage ? parts.group(2).strip() : line;
            if (!words.isEmpty()) {
                reasons.put(isInALanguage ? parts.group(1) : "", words);
            }
        }
        if (reasons.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "thb-report: a reason is missing: --why TEXT tells readers why; see 'thb-report help withdraw'");
        }
        reasons.putIfAbsent("", reasons.values().iterator().next());
        return reasons;
    }

    private static CommandFailure failure(String rule, String place, String message, String expected) {
        return new CommandFailure(
                ExitCode.BROKEN_RULE,
                Issue.error(rule, Location.of(place), message, expected).toString());
    }
}
