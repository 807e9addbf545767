package org.thbreport.batch.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command line says of itself, without what is hidden. */
final class CommandTree {

    private CommandTree() {}

    /** Returns the commands by their names, in the order of the alphabet. */
    static Map<String, CommandSpec> commands(CommandLine commandLine) {
        Map<String, CommandSpec> commands = new TreeMap<>();
        commandLine.getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                commands.put(name, command.getCommandSpec());
            }
        });
        return commands;
    }

    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** Returns what an option may be, where that is one of few words. */
    static List<String> values(OptionSpec option) {
        Class<?> type = option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(value -> ((Enum<?>) value)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .toList()
                : List.of();
    }

    static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }
}
