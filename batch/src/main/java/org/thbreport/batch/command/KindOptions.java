package org.thbreport.batch.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thbreport.batch.edition.FileKind;
import picocli.CommandLine.Option;

/** The option that says which kinds of files an edition gets. */
final class KindOptions {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            description = "write only these kinds of files: pdf, xlsx, json, csv; their bytes stay the same")
    private List<FileKind> kinds = List.of(FileKind.values());

    Set<FileKind> kinds() {
        Set<FileKind> wanted = EnumSet.noneOf(FileKind.class);
        wanted.addAll(kinds);
        return wanted;
    }
}
