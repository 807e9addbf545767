package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.drafts.DraftJson;
import org.thbreport.batch.drafts.DraftLines;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftContext;
import org.thbreport.ingest.draft.DraftReader;
import org.thbreport.ingest.reference.ReferenceData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts findings from a text with notes, for a person to decide. */
@Command(
        description =
                "Finds the lists of countries in a document (text, HTML, DOCX, PDF) and drafts findings to decide.",
        footer = "%nExample: thb-report import inform.pdf",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "a document: plain text, HTML, DOCX or PDF")
    private String file = "";

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "language of the document, such as en; found if left out")
    private String language = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private MessageForm format = MessageForm.TEXT;

    @Option(names = "--strict", description = "end with exit code 1 if any list is to be looked at")
    private boolean strict;

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = bytes();
        Draft draft;
        try {
            SourceDocument document = DocumentReaders.read(bytes, file, DocumentLimits.DEFAULT, page -> {});
            draft = DraftReader.read(document, ReferenceData.load().countries(), DraftContext.of(file, language));
        } catch (UnreadableDocument e) {
            environment.err().println(e.issue(file));
            return ExitCode.UNUSABLE_FILE;
        }
        if (format == MessageForm.JSON) {
            environment.out().print(new String(DraftJson.of(draft, file, bytes), StandardCharsets.UTF_8));
        } else {
            draft.issues().forEach(environment.err()::println);
            DraftLines.of(draft).forEach(environment.out()::println);
        }
        environment.out().flush();
        boolean held = draft.lists().stream().anyMatch(list -> !list.isSure());
        return strict && held ? ExitCode.BROKEN_RULE : ExitCode.DONE;
    }

    private byte[] bytes() throws IOException {
        Path path = environment.workingFolder().resolve(file);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(file, null, "this is a folder; a document was expected");
        }
        return Files.readAllBytes(path);
    }
}
