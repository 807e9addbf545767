package org.thbreport.batch.command;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingFileReader;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.batch.preview.FirstPage;
import org.thbreport.batch.preview.Preview;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the pages of a study in a browser while it is being written. */
@Command(
        description =
                "Shows the pages of a study in a browser of this machine while you write it: each save is seen at once, with what is"
                        + " wrong beside it. Publishes nothing and writes nothing.",
        footer = "%nExample: thb-report preview studies/my-study",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Environment environment;

    @Parameters(paramLabel = "STUDY", description = "the study folder")
    private String study = "";

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "", description = "the language that is shown first")
    private String language = "";

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "the country that is shown first, instead of the whole")
    private @Nullable String area;

    @Option(
            names = "--product",
            paramLabel = "PRODUCT",
            defaultValue = "briefing",
            description = "what is shown first: briefing or flash")
    private ProductKind product = ProductKind.BRIEFING;

    @Option(names = "--port", paramLabel = "N", description = "the port; without it one that is free")
    private int port;

    @Option(names = "--no-open", description = "open no browser")
    private boolean noOpen;

    @Option(names = "--poll", description = "look at the folder twice a second, where saves are not noticed")
    private boolean poll;

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            defaultValue = "8h",
            description = "end when no browser has shown the preview for so long, such as 30m or 8h (the default)")
    private String idle = "8h";

    @Option(names = "--editor-notes", description = "print the warnings of the evidence checks as notes to the editor")
    private boolean editorNotes;

    @Option(
            names = "--branding",
            paramLabel = "FILE",
            description = "branding file; without it the study's own, if it names one")
    private @Nullable Path branding;

    PreviewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, InterruptedException {
        Path folder = environment.workingFolder().resolve(study);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE_FILE,
                    Issue.error("PREVIEW-1", Location.of(study), "there is no such folder", "expected a study folder")
                            .toString());
        }
        ReferenceData reference = ReferenceData.load();
        EditionMaker maker = new EditionMaker(ProgramBuild.key(environment.classPath()));
        OfficeKeys keys = OfficeKeys.of(environment.variables(), false);
        try (Preview preview = started(() -> new EditionPipeline(reference, branding(), maker, keys), folder)) {
            StopSignal heard = new StopSignal(preview::stop);
            try {
                environment.out().println(preview.address());
                environment.out().flush();
                Browser browser = Browser.open(environment, preview.address(), noOpen);
                try (browser) {
                    preview.await();
                }
            } finally {
                heard.close();
            }
        }
        return ExitCode.DONE;
    }

    private BrandingReading branding() {
        return branding == null
                ? BrandingReading.NONE
                : BrandingFileReader.read(environment.workingFolder().resolve(branding), branding.toString());
    }

    private Preview started(Supplier<EditionPipeline> pipelines, Path folder) throws CommandFailure, IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "thb-report: a port is a number from 0 to " + LAST_PORT);
        }
        try {
            return new Preview(
                    pipelines,
                    folder,
                    study,
                    new Preview.PreviewChoices(first(), port, poll, editorNotes, idle()),
                    new SecureRandom());
        } catch (BindException taken) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "thb-report: error[PREVIEW-2]: port " + port
                            + " is taken by another program; expected a free one, or no --port");
        }
    }

    private FirstPage first() throws CommandFailure {
        if (!language.isEmpty() && !Language.available().contains(language)) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "thb-report: the program has no language '" + language + "'; expected one of "
                            + String.join(", ", Language.available()));
        }
        if (area != null && !COUNTRY.matcher(area).matches()) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "thb-report: '" + area + "' is no code of a country; expected two capital letters, such as LV");
        }
        return new FirstPage(area == null ? FirstPage.WHOLE : area, product, language);
    }

    private Duration idle() throws CommandFailure {
        try {
            Duration time = Duration.parse("PT" + idle.toUpperCase(Locale.ROOT));
            if (time.isNegative() || time.isZero()) {
                throw new DateTimeException("no time to look");
            }
            return time;
        } catch (DateTimeException e) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE, "thb-report: '" + idle + "' is no time; expected one such as 30m or 8h");
        }
    }
}
