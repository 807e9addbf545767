package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ProgramVersion;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files by which shells complete the command line, and its manual page; the archive of the program holds them. */
@Command(
        hidden = true,
        description = "Writes completion for bash, zsh and fish and the manual page into a folder.",
        footer = "%nExample: thb-report shell-files shell",
        mixinStandardHelpOptions = true)
final class ShellFilesCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "DIR", description = "the folder to write into")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    ShellFilesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine program = spec.root().commandLine();
        String bash = AutoComplete.bash(program.getCommandName(), program);
        Map<String, String> files = new TreeMap<>(Map.of(
                "completion/thb-report.bash",
                bash,
                "completion/_thb-report",
                // zsh calls the file as a function: without its last line the first tab does nothing.
                // tab does nothing.
                "#compdef thb-report\nautoload -U +X bashcompinit && bashcompinit\n" + bash
                        + "\n_bash_complete -o default -F _complete_thb-report\n",
                "completion/thb-report.fish",
                FishCompletion.of(program),
                "man/man1/thb-report.1",
                ManualPage.of(program, ProgramVersion.nameAndVersion())));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = environment.workingFolder().resolve(folder).resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            environment.out().println(folder.resolve(file.getKey()));
        }
        return ExitCode.DONE;
    }
}
