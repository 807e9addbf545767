package org.thbreport.batch.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.thbreport.batch.format.OutputFormat;
import picocli.CommandLine.Option;

/** The option that says which kinds of files an edition gets. */
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
