package org.thbreport.batch.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.format.OutputFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which kinds of files an edition gets, and how fragments are headed. */
final class KindOptions {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            completionCandidates = Codes.class,
            description =
                    "write only these kinds of files: ${COMPLETION-CANDIDATES}; their bytes stay the same; without it "
                            + "all but fragment, which is for content-management systems")
    private List<OutputFormat> kinds = List.copyOf(OutputFormat.usual());

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private int headingStart = EditionRequest.USUAL_HEADING;

    @Option(
            names = "--heading-start",
            paramLabel = "LEVEL",
            defaultValue = "2",
            description =
                    "level of the headings of sections in a fragment, 1 to 4; without it 2, below the title of a page")
    private void setHeadingStart(int level) {
        if ((level < 1 || level > 4) && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--heading-start': expected 1 to 4, but was " + level);
        }
        headingStart = level;
    }

    int headingStart() {
        return headingStart;
    }

    Set<OutputFormat> kinds() {
        Set<OutputFormat> wanted = EnumSet.noneOf(OutputFormat.class);
        wanted.addAll(kinds);
        return wanted;
    }

    /** The words of the formats. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(OutputFormat.values()).map(OutputFormat::code).iterator();
        }
    }
}
