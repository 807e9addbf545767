package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.returns.Completeness;
import org.thbreport.batch.returns.CountedRegister;
import org.thbreport.batch.returns.ReturnFiles;
import org.thbreport.batch.returns.ReturnKind;
import org.thbreport.batch.returns.ReturnTables;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.RegisterVintages;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.ReturnRequest;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a yearly return of the counts of registers, with a report on what of it is filled. */
@Command(
        description =
                "Makes a yearly return to an authority from the counts of registers, with a report that says of each"
                        + " cell whether it is filled and why not. A return holds true counts and is not for publication.",
        footer = "%nExample: thb-report returns studies/my-study --kind eu-19a --period 2024 --out returns",
        mixinStandardHelpOptions = true)
final class ReturnsCommand implements Callable<Integer> {
    private static final String STUDY = "study.yaml";

    private final Environment environment;

    @Parameters(paramLabel = "STUDY", description = "study folder")
    private String study = "";

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "eu-19a or glotip")
    private ReturnKind kind = ReturnKind.EU_19A;

    @Option(
            names = "--period",
            split = ",",
            paramLabel = "PERIOD",
            description = "years, such as 2023,2024; without it those that the study names")
    private List<String> periods = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write into")
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "day on which the return is made, for its cover and the remark on dates; today if left out")
    private @Nullable LocalDate asOf;

    ReturnsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        RegisterInput input = RegisterInput.read(environment, study, ReferenceData.load());
        List<ReturnRequest> requests = input.reading().returns().stream()
                .filter(request -> request.kind().equals(kind.code()))
                .toList();
        List<String> wanted = wanted(requests);
        List<Issue> issues = new ArrayList<>();
        List<CountedRegister> registers = registers(input, requests, issues);
        if (ExitCode.of(issues) != ExitCode.DONE) {
            issues.forEach(issue -> environment.err().println(OpenStudy.in(input.named(), issue)));
            return ExitCode.of(issues);
        }
        ReturnTables tables = ReturnTables.of(kind, registers, wanted);
        issues.addAll(tables.issues());
        Completeness report = new Completeness(kind, registers, tables.cells());
        if (report.count("blank") > 0) {
            issues.add(RegisterRule.BLANK_CELL.issue(
                    Location.of(STUDY),
                    "blank cells: " + report.count("blank") + " of "
                            + report.cells().size(),
                    "completeness.md says why"));
        }
        small(input, report).ifPresent(issues::add);
        wanted.forEach(period -> late(period).ifPresent(issues::add));
        issues.forEach(issue -> environment.err().println(OpenStudy.in(input.named(), issue)));
        if (issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR)) {
            Path folder = environment.workingFolder().resolve(out);
            for (Path file : ReturnFiles.write(folder, report, day())) {
                environment.out().println(out.resolve(folder.relativize(file)));
            }
            environment
                    .out()
                    .println(report.count("filled") + " cells filled, " + report.count("zero") + " zero, "
                            + report.count("blank") + " blank");
        }
        return ExitCode.of(issues);
    }

    private List<String> wanted(List<ReturnRequest> requests) throws CommandFailure {
        List<String> wanted = new ArrayList<>(periods);
        if (wanted.isEmpty()) {
            requests.forEach(request -> request.periods().forEach(period -> wanted.add(period.toString())));
        }
        for (String period : wanted) {
            if (ReferencePeriod.parse(period).isEmpty()) {
                throw new CommandFailure(
                        ExitCode.WRONG_USAGE, "--period " + period + ": this is no period; expected one such as 2024");
            }
        }
        if (wanted.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "no period is given, and the study names none for this return; expected --period 2024");
        }
        return wanted.stream().distinct().toList();
    }

    private List<CountedRegister> registers(RegisterInput input, List<ReturnRequest> requests, List<Issue> issues)
            throws CommandFailure {
        List<String> named = requests.stream()
                .flatMap(request -> request.registers().stream())
                .toList();
        List<CountedRegister> counted = new ArrayList<>();
        for (CaseRegister register : input.registers(null)) {
            if (named.isEmpty() || named.contains(register.id())) {
                RegisterVintages vintages = RegisterVintages.find(input.snapshot(), register);
                issues.addAll(vintages.issues());
                if (vintages.counts() != null) {
                    counted.add(new CountedRegister(register, vintages.counts()));
                }
            }
        }
        return counted;
    }

    private LocalDate day() {
        return asOf == null
                ? LocalDate.ofInstant(
                        environment.clock().instant(), environment.clock().getZone())
                : asOf;
    }

    /** What a study withholds from its readers stands in a return; who gets it may publish it. */
    private static Optional<Issue> small(RegisterInput input, Completeness report) {
        StudyOptions options = input.reading().study().map(Study::options).orElse(null);
        long small = options == null || options.publicSource()
                ? 0
                : report.cells().stream()
                        .filter(cell -> cell.value() != null && cell.value() > 0 && cell.value() < options.threshold())
                        .count();
        return small == 0
                ? Optional.empty()
                : Optional.of(RegisterRule.SMALL_COUNTS.issue(
                        Location.of(STUDY),
                        small + (small == 1 ? " cell of the return holds" : " cells of the return hold")
                                + " a count that could identify a person; the study takes account of what the authority publishes of them only where that is under alreadyPublic",
                        "what it publishes, as a file there, before the study is published again"));
    }

    /** A Member State sends the statistics of a year by 30 September of the next, at the latest by 31 December. */
    private Optional<Issue> late(String period) {
        ReferencePeriod year = ReferencePeriod.parse(period).orElseThrow();
        LocalDate day = day();
        int next = year.lastDay().getYear() + 1;
        LocalDate due = LocalDate.of(next, 9, 30);
        LocalDate latest = LocalDate.of(next, 12, 31);
        if (kind != ReturnKind.EU_19A || !day.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(RegisterRule.LATE.issue(
                Location.of(STUDY),
                "the return for " + period + " is made on " + day + ", after " + (day.isAfter(latest) ? latest : due),
                ""));
    }
}
