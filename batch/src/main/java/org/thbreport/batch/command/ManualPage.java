package org.thbreport.batch.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page of a command line, in the language of {@code man}. */
final class ManualPage {

    private final StringBuilder text = new StringBuilder();

    private ManualPage() {}

    /**
     * Returns a page of section 1.
     *
     * @param version name and version of the program, for the foot of the page
     */
    static String of(CommandLine commandLine, String version) {
        ManualPage page = new ManualPage();
        CommandSpec program = commandLine.getCommandSpec();
        String name = commandLine.getCommandName();
        page.macro("TH", quoted(name.toUpperCase(java.util.Locale.ROOT)) + " 1 \"\" " + quoted(version));
        page.section("NAME");
        page.words(name + " - " + CommandTree.description(program));
        page.section("SYNOPSIS");
        page.macro("B", name);
        page.words("COMMAND [OPTIONS] ...");
        page.section("COMMANDS");
        for (Map.Entry<String, CommandSpec> command :
                CommandTree.commands(commandLine).entrySet()) {
            page.command(command.getKey(), command.getValue());
        }
        page.section("EXIT STATUS");
        program.usageMessage().exitCodeList().forEach(page::item);
        return page.text.toString();
    }

    private void command(String name, CommandSpec command) {
        macro("SS", name);
        words(CommandTree.description(command));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            item(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        for (OptionSpec option : CommandTree.options(command)) {
            String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            item(String.join(", ", option.names()) + value, String.join(" ", option.description()));
        }
        String example = String.join(" ", command.usageMessage().footer())
                .replace("%n", "")
                .strip();
        if (!example.isEmpty()) {
            macro("PP", "");
            words(example);
        }
    }

    private void section(String name) {
        macro("SH", quoted(name));
    }

    private void item(String term, String description) {
        macro("TP", "");
        macro("B", quoted(escaped(term)));
        words(description);
    }

    private void macro(String name, String rest) {
        text.append('.').append(name).append(rest.isEmpty() ? "" : " " + rest).append('\n');
    }

    private void words(String words) {
        text.append(escaped(words)).append('\n');
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\\(dq") + '"';
    }

    /** Returns words in which no sign means something to man; a hyphen stays one that can be copied. */
    private static String escaped(String words) {
        String plain = words.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
