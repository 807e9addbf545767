package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.ingest.study.StudyTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a study folder to fill in, with comments and the schemas that editors check it by. */
@Command(
        description = "Makes a study folder to fill in; 'check' finds nothing wrong with it.",
        footer = "%nExample: thb-report init studies/my-study",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "DIR", description = "the folder to make")
    private Path folder = Path.of("");

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
        for (Map.Entry<String, byte[]> file : StudyTemplate.files().entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
            environment.out().println(folder.resolve(file.getKey()));
        }
        environment.out().println("Fill these in, then: thb-report check " + folder);
        return ExitCode.DONE;
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
