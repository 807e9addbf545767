package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.ingest.study.StudyTemplate;
import org.thbreport.register.draft.RegisterDraft;
import org.thbreport.register.engine.CountFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a study folder to fill in, with comments and the schemas that editors check it by. */
@Command(
        description = "Makes a study folder to fill in; 'check' finds nothing wrong with it.",
        footer = "%nExamples: thb-report init studies/my-study%n"
                + "          thb-report init studies/my-study --full%n"
                + "          thb-report init studies/my-study --from export.csv",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String STUDY = "study.yaml";

    private final Environment environment;

    @Parameters(paramLabel = "DIR", description = "the folder to make")
    private Path folder = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "an export of a case register, CSV, XLSX or Parquet: its header and codes begin a description of it")
    private @Nullable Path from;

    @Option(
            names = "--full",
            description = "with nearly all that a study can have, to delete from; without it the little that it needs")
    private boolean full;

    InitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        Path target = environment.workingFolder().resolve(folder);
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE_FILE,
                    folder + ": error[FILE-2]: is not empty; a new or an empty folder is needed");
        }
        for (Map.Entry<String, byte[]> file : files(target).entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
            environment.out().println(folder.resolve(file.getKey()));
        }
        environment
                .out()
                .println("Fill these in, then: thb-report check " + folder
                        + (from == null ? "" : ", and thb-report count-register " + folder));
        return ExitCode.DONE;
    }

    private Map<String, byte[]> files(Path target) throws IOException, CommandFailure {
        Path name = target.toAbsolutePath().normalize().getFileName();
        Map<String, byte[]> files = new LinkedHashMap<>(
                (full ? StudyTemplate.FULL : StudyTemplate.SMALL).files(name == null ? "" : name.toString()));
        if (from == null) {
            return files;
        }
        Path export = environment.workingFolder().resolve(from);
        if (!Files.isRegularFile(export)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE_FILE,
                    from + ": error[FILE-1]: there is no such file; expected a CSV, XLSX or Parquet file");
        }
        Path shown = target.toAbsolutePath()
                .normalize()
                .relativize(export.toAbsolutePath().normalize());
        RegisterDraft draft;
        try {
            draft = RegisterDraft.read(export, shown.toString());
        } catch (CountFailure notLoaded) {
            throw new CommandFailure(ExitCode.UNUSABLE_FILE, notLoaded.issue().toString());
        } catch (UnreadableException refused) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE_FILE,
                    from
                            + ": error[REG-26]: the file cannot be read; expected a CSV, XLSX or Parquet file, a text in UTF-8");
        }
        String study = new String(Objects.requireNonNull(files.get(STUDY)), StandardCharsets.UTF_8);
        String source = study.replaceFirst("(?s).*?sources:\\s+- id: (\\S+).*", "$1");
        String block = "\n# The register, as far as its header tells. What each key means: docs/registers.md\n"
                + draft.yaml().replace("source: register", "source: " + source);
        files.put(STUDY, (study + block).getBytes(StandardCharsets.UTF_8));
        files.putAll(draft.codeFiles());
        environment.out().println("columns found: " + String.join(", ", draft.found()));
        return files;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
