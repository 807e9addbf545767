package org.thbreport.batch.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.ConfidentialValues;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.statistics.FileAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.TableQuery;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of one statistics file, without a study, how a share developed. */
@Command(
        description =
                "Shows shares, changes and the trend in one statistics file. Small counts are shown: not for publication.",
        footer = "%nExample: thb-report trend victims.tsv.gz --filter sex=T --from 2019/2021 --to 2022",
        mixinStandardHelpOptions = true)
final class TrendCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "a statistics file of any supported format")
    private String file = "";

    @Mixin
    private GroupOptions groups = new GroupOptions();

    @Option(
            names = "--from",
            paramLabel = "PERIOD",
            description = "also show the change from this period, such as 2019/2021")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PERIOD", description = "and to this one")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private MessageForm format = MessageForm.TEXT;

    TrendCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        FileOptions options = options();
        byte[] bytes = bytes();
        StatisticsReading reading = StatisticsReaders.read(
                new StatisticsInput(file, () -> new ByteArrayInputStream(bytes), StatisticsLimits.DEFAULT));
        reading.issues().forEach(environment.err()::println);
        Dataset dataset = reading.dataset();
        if (dataset == null) {
            return ExitCode.UNUSABLE_FILE;
        }
        if (reading.hasErrors()) {
            return ExitCode.BROKEN_RULE;
        }
        ConfidentialValues.find(dataset, file, Severity.WARNING).forEach(environment.err()::println);
        StatisticsReference reference = new StatisticsReference(
                StatisticsReference.idOf(file),
                file,
                "",
                null,
                null,
                ShareBase.NOT_STATED,
                Map.of(),
                Map.of(),
                groups.mapping(dataset.dimensions(), file),
                TableQuery.WHOLE,
                Location.of(file));
        // Public: nothing is withheld, and what is printed says so.
        StatisticsAnalysis analysis = new FileAnalysis(options)
                .analyse(new DisclosureControl(ReferenceData.load().countries()).asPublic(reference, dataset));
        analysis.issues().forEach(environment.err()::println);
        if (ExitCode.of(analysis.issues()) != ExitCode.DONE) {
            return ExitCode.of(analysis.issues());
        }
        print(analysis);
        return ExitCode.DONE;
    }

    private byte[] bytes() throws IOException {
        Path path = environment.workingFolder().resolve(file);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(file, null, "this is a folder; a file of statistics was expected");
        }
        return Files.readAllBytes(path);
    }

    private void print(StatisticsAnalysis analysis) {
        Language english = Language.of("en");
        VerdictWording verdicts = VerdictWording.ofCodes(english);
        if (format == MessageForm.JSON) {
            environment
                    .out()
                    .print(new String(
                            ResultsFile.ofStatistics(analysis, (table, area) -> verdicts.sentence(area)),
                            StandardCharsets.UTF_8));
        } else {
            environment.err().println("not protected: small counts are shown as they are; do not publish this output");
            environment.out().print(new TrendLines(english, verdicts).of(analysis));
        }
        environment.out().flush();
    }

    private FileOptions options() throws CommandFailure {
        if ((from == null) != (to == null)) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "thb-report: --from and --to go together");
        }
        return from == null || to == null
                ? FileOptions.USUAL
                : new FileOptions(
                        FileOptions.USUAL.confidence(),
                        FileOptions.USUAL.rules(),
                        FileOptions.USUAL.base(),
                        period(from),
                        period(to));
    }

    private static ReferencePeriod period(String text) throws CommandFailure {
        return ReferencePeriod.parse(text)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.WRONG_USAGE, "thb-report: " + text + " is no period; expected 2022 or 2019/2021"));
    }
}
