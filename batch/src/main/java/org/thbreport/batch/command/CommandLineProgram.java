package org.thbreport.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.ledger.LedgerTrouble;
import org.thbreport.batch.register.RegisterException;
import org.thbreport.batch.release.FileTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole: finds the command, runs it, and turns every failure into a line and an exit code. */
public final class CommandLineProgram {
    private final Environment environment;

    /** Makes the program for an environment. */
    public CommandLineProgram(Environment environment) {
        this.environment = environment;
    }

    /**
     * Runs a command line.
     *
     * @return one of {@link ExitCode}
     */
    public int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Root());
        commandLine.addSubcommand("run", new RunCommand(environment));
        commandLine.addSubcommand("check", new CheckCommand(environment));
        commandLine.addSubcommand("trend", new TrendCommand(environment));
        commandLine.addSubcommand("preview", new PreviewCommand(environment));
        commandLine.addSubcommand("init", new InitCommand(environment));
        commandLine.addSubcommand("import", new ImportCommand(environment));
        commandLine.addSubcommand("fetch", new FetchCommand(environment));
        commandLine.addSubcommand("count-register", new CountRegisterCommand(environment));
        commandLine.addSubcommand("returns", new ReturnsCommand(environment));
        commandLine.addSubcommand("batch", new BatchCommand(environment));
        commandLine.addSubcommand("schedule", new ScheduleCommand(environment));
        commandLine.addSubcommand("history", new HistoryCommand(environment));
        commandLine.addSubcommand("verify", new VerifyCommand(environment));
        commandLine.addSubcommand("compare", new CompareCommand(environment));
        commandLine.addSubcommand("approve", new ApproveCommand(environment));
        commandLine.addSubcommand("withdraw", new WithdrawCommand(environment));
        commandLine.addSubcommand("shell-files", new ShellFilesCommand(environment));
        UsageWords.prepare(commandLine);
        commandLine
                .setOut(environment.out())
                .setErr(environment.err())
                .setParameterExceptionHandler((failure, given) -> wrongUsage(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        try {
            int code = commandLine.execute(arguments);
            if (!environment.out().checkError()) {
                return code;
            }
            environment
                    .err()
                    .println("thb-report: error[FILE-1]: the output cannot be written; the files that were"
                            + " to be made are not affected");
            return Math.max(code, ExitCode.UNUSABLE_FILE);
        } catch (OutOfMemoryError e) {
            environment
                    .err()
                    .println(
                            "thb-report: there is not enough memory; give Java more, such as JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitCode.INTERNAL_ERROR;
        }
    }

    private int wrongUsage(ParameterException failure) {
        environment.err().println(UsageWords.sentence(failure));
        return ExitCode.WRONG_USAGE;
    }

    private int failed(Exception failure) {
        if (failure instanceof CommandFailure known) {
            environment.err().println(known.getMessage());
            return known.exitCode();
        }
        if (failure instanceof SQLException database) {
            environment.err().println("error[LEDGER-1]: " + LedgerTrouble.reason(database));
            return ExitCode.UNUSABLE_FILE;
        }
        if (failure instanceof RegisterException register) {
            environment.err().println(register.getMessage());
            return ExitCode.BROKEN_RULE;
        }
        if (failure instanceof IOException file) {
            environment.err().println(FileTrouble.line(file));
            return ExitCode.UNUSABLE_FILE;
        }
        InternalError.print(failure, environment);
        return ExitCode.INTERNAL_ERROR;
    }

    @Command(
            name = "thb-report",
            description = "Makes a briefing (PDF) and an annex (Excel) on trafficking in human beings"
                    + " from a study folder.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            subcommands = HelpCommand.class,
            synopsisSubcommandLabel = "COMMAND",
            commandListHeading = "%nCommands ('thb-report help COMMAND' says more of each):%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done",
                "1:a rule is broken: nothing was published; an edition of a batch failed; or 'verify' found a mismatch",
                "2:wrong command line",
                "3:a file cannot be opened, recognised, parsed or written",
                "4:a fault of the program",
                "130:stopped by the user (Ctrl+C) while a register was counted"
            })
    private static final class Root implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    /** Prints the version that the build wrote. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.nameAndVersion()};
        }
    }
}
