package org.thbreport.batch.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what the fish shell needs to complete a command line; picocli itself writes that of bash and zsh. */
final class FishCompletion {

    private final String program;
    private final StringBuilder text = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** Returns the lines for a command line and all its commands that are not hidden. */
    static String of(CommandLine commandLine) {
        FishCompletion fish = new FishCompletion(commandLine.getCommandName());
        fish.options(commandLine.getCommandSpec(), "__fish_use_subcommand");
        for (Map.Entry<String, CommandSpec> command :
                CommandTree.commands(commandLine).entrySet()) {
            fish.line(
                    "-f -n __fish_use_subcommand -a " + command.getKey(), CommandTree.description(command.getValue()));
            fish.options(command.getValue(), "'__fish_seen_subcommand_from " + command.getKey() + "'");
        }
        return fish.text.toString();
    }

    private void options(CommandSpec command, String condition) {
        for (OptionSpec option : CommandTree.options(command)) {
            StringBuilder line = new StringBuilder("-n ").append(condition);
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                line.append(" -r");
                List<String> values = CommandTree.values(option);
                if (!values.isEmpty()) {
                    line.append(" -f -a '").append(String.join(" ", values)).append('\'');
                }
            }
            line(line.toString(), String.join(" ", option.description()));
        }
    }

    private void line(String rest, String description) {
        String quoted = description.replace("\\", "\\\\").replace("'", "\\'");
        text.append("complete -c ").append(program).append(' ').append(rest);
        text.append(" -d '").append(quoted).append("'\n");
    }
}
