package org.thbreport.batch.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.register.AddOnFolder;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.register.CountTask;
import org.thbreport.register.Counting;
import org.thbreport.register.RegisterCounter;
import org.thbreport.register.VintageFolder;
import org.thbreport.register.engine.CountFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the case registers of a study, and keeps the counts as vintages. */
@Command(
        description = "Counts the case registers of a study where their rows lie, and keeps the counts in the study's"
                + " folder. Nothing of a row leaves the register.",
        footer = "%nExample: thb-report count-register studies/my-study --register thb-lv",
        mixinStandardHelpOptions = true)
final class CountRegisterCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "STUDY", description = "study folder")
    private String study = "";

    @Option(names = "--register", paramLabel = "ID", description = "only the register with this id")
    private @Nullable String register;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "day of the counting, by which the counts are named; today if left out")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long a statement may take, whatever the study says")
    private int timeout;

    @Option(
            names = "--print",
            paramLabel = "WHAT",
            description = "sql: print the statements for the owner of the database to read, and count nothing")
    private @Nullable PrintedText print;

    @Option(
            names = "--offline",
            description = "with --print: connect to nothing, and leave the values of the register out")
    private boolean offline;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (lines on standard error) or json (on standard output)")
    private MessageForm format = MessageForm.TEXT;

    @Mixin
    private ProgressOptions progress = new ProgressOptions();

    CountRegisterCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        ReferenceData reference = ReferenceData.load();
        RegisterInput input = RegisterInput.read(environment, study, reference);
        List<Issue> issues = new ArrayList<>();
        for (CaseRegister each : input.registers(register)) {
            CountTask task = new CountTask(
                    each,
                    input.folder(),
                    input.snapshot(),
                    reference.countries(),
                    day(),
                    timeout,
                    offline ? null : input.password(environment, each),
                    AddOnFolder.of(environment.variables()),
                    (rows, bytes, all) -> {});
            if (print == null) {
                issues.addAll(count(input, task));
            } else {
                print(input, task);
            }
        }
        if (format == MessageForm.JSON && print == null) {
            environment.out().print(IssueLines.json(issues));
            environment.out().flush();
        }
        return ExitCode.of(issues);
    }

    private LocalDate day() {
        return asOf == null
                ? LocalDate.ofInstant(
                        environment.clock().instant(), environment.clock().getZone())
                : asOf;
    }

    private void print(RegisterInput input, CountTask task) throws CommandFailure {
        try {
            for (String text : new RegisterCounter(task).texts(offline)) {
                environment.out().println(text.stripTrailing() + ";\n");
            }
            environment.out().flush();
        } catch (CountFailure failure) {
            throw failure(input, failure);
        }
    }

    private List<Issue> count(RegisterInput input, CountTask task) throws CommandFailure, IOException {
        Counting counting;
        try (WorkProgress shown = progress.begin(environment, "registers");
                CountClock clock = new CountClock(shown, task.register().id())) {
            RegisterCounter counter = new RegisterCounter(task.heardBy(clock));
            StopSignal heard = new StopSignal(counter::cancel);
            try {
                counting = counter.count();
            } finally {
                heard.close();
            }
        } catch (CountFailure failure) {
            throw failure(input, failure);
        }
        List<Issue> issues = counting.issues().stream()
                .map(issue -> OpenStudy.in(input.named(), issue))
                .toList();
        if (format == MessageForm.TEXT) {
            issues.forEach(environment.err()::println);
        }
        report(input, task.register(), counting);
        return issues;
    }

    private void report(RegisterInput input, CaseRegister counted, Counting counting)
            throws CommandFailure, IOException {
        RegisterCounts counts = counting.counts();
        String id = counted.id();
        if (counts == null) {
            say(id + ": errors; no counts were written");
            return;
        }
        String shown = input.named() + "/" + counted.folder();
        try {
            String name = new VintageFolder(input.folder().resolve(counted.folder()), shown, !input.isMadeUp())
                    .write(day(), counts, counting, ProgramVersion.nameAndVersion());
            say(id + ": " + grouped(counting.rows()) + " rows counted by " + counting.engine() + ", "
                    + grouped(counting.refused()) + " refused");
            counting.facts().forEach((what, rows) -> {
                if (rows > 0) {
                    say("  " + what + ": " + grouped(rows));
                }
            });
            say("  " + grouped(counts.counts().size()) + " counts; confidential, because small ones are among them");
            say(name.isEmpty() ? "  the same counts as before; no new file" : shown + "/" + name);
        } catch (CountFailure open) {
            throw failure(input, open);
        }
    }

    private void say(String line) {
        (format == MessageForm.JSON ? environment.err() : environment.out()).println(line);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static CommandFailure failure(RegisterInput input, CountFailure failure) {
        return input.failure(
                failure.issue(), failure.isCancelled() ? ExitCode.STOPPED : ExitCode.of(List.of(failure.issue())));
    }
}
