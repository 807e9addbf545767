package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.drafts.ApplyDrafts;
import org.thbreport.batch.drafts.DraftFolder;
import org.thbreport.batch.drafts.DraftJson;
import org.thbreport.batch.drafts.DraftLines;
import org.thbreport.batch.drafts.StudyOutline;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftContext;
import org.thbreport.ingest.draft.DraftReader;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts findings from a text with notes, for a person to decide; and adds to a study what was decided. */
@Command(
        description = {
            "Finds the lists of countries in a document (text, HTML, DOCX, PDF) and drafts findings for a person to decide.",
            "With --apply it adds the accepted ones to the study."
        },
        footer = {
            "%nExamples: thb-report import inform.pdf",
            "          thb-report import inform.pdf --into studies/my-study --source inform",
            "          thb-report import --apply studies/my-study --dry-run"
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Environment environment;
    private final CountryRegister register = ReferenceData.load().countries();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a document: plain text, HTML, DOCX or PDF")
    private @Nullable String file;

    @Option(
            names = "--into",
            paramLabel = "STUDY",
            description = "write the draft into this study folder, below import/")
    private @Nullable String into;

    @Option(names = "--apply", paramLabel = "STUDY", description = "add the accepted lists to this study folder")
    private @Nullable String apply;

    @Option(names = "--source", paramLabel = "ID", description = "id of the document among the sources of the study")
    private @Nullable String source;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "language of the document, such as en; found if left out")
    private String language = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private MessageForm format = MessageForm.TEXT;

    @Option(names = "--strict", description = "end with exit code 1 if any list is to be looked at")
    private boolean strict;

    @Option(names = "--dry-run", description = "with --apply: show what would be added, and write nothing")
    private boolean dryRun;

    @Mixin
    private ProgressOptions progress = new ProgressOptions();

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (apply != null) {
            if (file != null || into != null) {
                throw usage("--apply takes no FILE and no --into");
            }
            return apply(apply);
        }
        if (file == null) {
            throw usage("a FILE is missing, or --apply STUDY");
        }
        if (into != null && source == null) {
            throw usage("--into needs --source, the id of the document among the sources of the study");
        }
        return read(file);
    }

    private static CommandFailure usage(String what) {
        return new CommandFailure(ExitCode.WRONG_USAGE, "thb-report: " + what + "; see 'thb-report help import'");
    }

    private int read(String name) throws IOException {
        StudyOutline study = null;
        String id = source == null ? "" : source;
        DraftContext context = DraftContext.of(name, language).ofSource(id);
        if (into != null) {
            study = StudyOutline.read(environment.workingFolder().resolve(into), register)
                    .orElse(null);
            StudyOutline.faults(environment.workingFolder().resolve(into), register, into)
                    .forEach(environment.err()::println);
            Issue missing = study == null
                    ? DocumentRule.SOURCE.error(
                            Location.of(into), "there is no study here", "a folder with study.yaml was expected")
                    : study.missing(id, into).orElse(null);
            if (missing != null || study == null) {
                environment.err().println(missing);
                return ExitCode.BROKEN_RULE;
            }
            context = study.context(name, id, language);
        }
        byte[] bytes;
        Draft draft;
        try (WorkProgress shown = progress.begin(environment, "pages")) {
            bytes = bytes(name);
            SourceDocument document =
                    DocumentReaders.read(bytes, name, DocumentLimits.DEFAULT, page -> shown.step("page " + page));
            draft = DraftReader.read(document, register, context);
        } catch (UnreadableDocument e) {
            environment.err().println(e.issue(name));
            return ExitCode.UNUSABLE_FILE;
        }
        byte[] json = DraftJson.of(draft, shortName(name), bytes);
        List<String> written = new ArrayList<>();
        if (study != null && into != null) {
            DraftFolder folder = DraftFolder.of(environment.workingFolder().resolve(into), into, id);
            DraftFolder.Written done = folder.write(draft, json, study, shortName(name), id);
            done.issues().forEach(environment.err()::println);
            if (ExitCode.of(done.issues()) != ExitCode.DONE) {
                return ExitCode.of(done.issues());
            }
            written.addAll(done.files());
        }
        print(draft, json, written);
        if (study != null && format == MessageForm.TEXT) {
            study.outsiders(draft).ifPresent(environment.out()::println);
            environment.out().flush();
        }
        boolean held = draft.lists().stream().anyMatch(list -> !list.isSure());
        return strict && held ? ExitCode.BROKEN_RULE : ExitCode.DONE;
    }

    /** What is written says the file's name, not where it lay on somebody's machine. */
    private static String shortName(String name) {
        Path last = Path.of(name).getFileName();
        return last == null ? name : last.toString();
    }

    private void print(Draft draft, byte[] json, List<String> written) {
        if (format == MessageForm.JSON) {
            environment.out().print(new String(json, StandardCharsets.UTF_8));
        } else {
            draft.issues().forEach(environment.err()::println);
            DraftLines.of(draft).forEach(environment.out()::println);
            written.forEach(environment.out()::println);
            if (!written.isEmpty()) {
                environment
                        .out()
                        .println("Read review.html, decide in decisions.csv, then: thb-report import --apply " + into
                                + " --source " + source);
            }
        }
        environment.out().flush();
    }

    private byte[] bytes(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return environment.in().readNBytes(DocumentLimits.DEFAULT.fileBytes() + 1);
        }
        Path path = environment.workingFolder().resolve(name);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(name, null, "this is a folder; a document was expected");
        }
        try (var content = Files.newInputStream(path)) {
            return content.readNBytes(DocumentLimits.DEFAULT.fileBytes() + 1);
        }
    }

    private int apply(String study) throws IOException {
        Path folder = environment.workingFolder().resolve(study);
        List<String> sources = source == null ? DraftFolder.sources(folder) : List.of(source);
        if (sources.isEmpty()) {
            throw new FileSystemException(
                    study + "/import", null, "nothing was imported here; see 'thb-report help import'");
        }
        int code = ExitCode.DONE;
        for (String id : sources) {
            ApplyDrafts step = new ApplyDrafts(register, folder, study);
            ApplyDrafts.Outcome outcome = step.plan(id);
            outcome.issues().forEach(environment.err()::println);
            if (outcome.hasErrors()) {
                environment.out().println(id + ": nothing was added");
                code = Math.max(code, ExitCode.of(outcome.issues()));
                continue;
            }
            outcome.added().forEach(environment.out()::println);
            if (!dryRun) {
                step.write(outcome);
            }
            environment.out().println(summary(id, outcome));
            boolean left = outcome.open() > 0 || outcome.stale() > 0;
            code = Math.max(code, left ? ExitCode.BROKEN_RULE : ExitCode.DONE);
        }
        environment.out().flush();
        return code;
    }

    private String summary(String id, ApplyDrafts.Outcome outcome) {
        return id + ": " + IssueLines.counted(outcome.findings(), "finding") + (dryRun ? " would be added" : " added")
                + ", "
                + outcome.known() + " in the study already, " + outcome.open() + " not decided, " + outcome.stale()
                + " accepted and gone"
                + (outcome.findings() > 0 && !dryRun
                        ? "; write their words in texts/, then: thb-report check " + apply
                        : "");
    }
}
