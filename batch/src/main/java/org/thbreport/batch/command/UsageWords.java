package org.thbreport.batch.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.returns.ReturnKind;
import org.thbreport.ingest.reference.EditDistance;
import org.thbreport.publication.edition.ProductKind;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How values of options are read, and the words for a command line that is wrong: no library's own and no class names. */
final class UsageWords {
    private static final int HELP_COLUMNS = 100;

    private static final int MOST_WRONG_LETTERS = 2;

    private UsageWords() {}

    /** Prepares a command line and all its commands. */
    static void prepare(CommandLine commandLine) {
        commandLine
                .registerConverter(LocalDate.class, UsageWords::day)
                .registerConverter(OutputFormat.class, text -> oneOf(OutputFormat.class, text))
                .registerConverter(ProductKind.class, text -> oneOf(ProductKind.class, text))
                .registerConverter(MessageForm.class, text -> oneOf(MessageForm.class, text))
                .registerConverter(ChangesForm.class, text -> oneOf(ChangesForm.class, text))
                .registerConverter(ReturnKind.class, text -> oneOf(ReturnKind.class, text))
                .registerConverter(PrintedText.class, text -> oneOf(PrintedText.class, text))
                .registerConverter(TimerSystem.class, text -> oneOf(TimerSystem.class, text))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            if (name.equals("help")) {
                spec.usageMessage().description("Shows how a command is used.");
            }
            OptionSpec version = spec.findOption("--version");
            if (version != null) {
                spec.remove(version);
            }
        });
    }

    /** Returns what is wrong with a command line, and where help is. */
    static String sentence(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
        return "thb-report: " + what(failure) + "; see '"
                + (command.contains(" ")
                        ? "thb-report help " + command.substring(command.indexOf(' ') + 1)
                        : command + " help")
                + "'";
    }

    private static String what(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            String what = unmatched.isUnknownOption()
                    ? "there is no option " + first
                    : failure.getCommandLine().getParent() == null
                            ? "there is no command " + first
                            : "'" + first + "' is one argument too many";
            List<String> like = what.startsWith("there is no command")
                    ? near(first, failure.getCommandLine().getSubcommands().keySet())
                    : unmatched.getSuggestions();
            return like.isEmpty() || what.endsWith("too many")
                    ? what
                    : what + ", did you mean " + String.join(" or ", like) + "?";
        }
        return String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "");
    }

    /** Returns the names that few wrong letters make of a word; picocli's own suggestions miss letters that changed places. */
    private static List<String> near(String word, Set<String> names) {
        int least = Math.min(MOST_WRONG_LETTERS, word.length() - 1) + 1;
        return names.stream()
                .filter(name -> EditDistance.below(least, word, name) < least)
                .sorted(Comparator.<String>comparingInt(name -> EditDistance.below(least, word, name))
                        .thenComparing(name -> name))
                .limit(1)
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day; expected one such as 2025-07-10");
        }
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().replace('_', '-').equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(value ->
                                        value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }
}
