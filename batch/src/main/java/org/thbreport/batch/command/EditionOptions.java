package org.thbreport.batch.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.theme.ThemeFileReader;
import org.thbreport.batch.theme.ThemeReading;
import org.thbreport.publication.edition.ProductKind;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which edition is made and which of its files are written. */
final class EditionOptions {
    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "LANG",
            description = "languages, such as en,lv; without it those of the study")
    private List<String> languages = List.of();

    @Option(
            names = "--product",
            split = ",",
            paramLabel = "PRODUCT",
            description = "briefing or flash (one page), or both; without it the briefing")
    private List<ProductKind> products = List.of(ProductKind.BRIEFING);

    @Mixin
    private KindOptions kinds = new KindOptions();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "make the edition of one country, such as LV, instead of the whole")
    private @Nullable String area;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "day of publication that is printed; without it the day in the study file")
    private @Nullable LocalDate asOf;

    @Option(names = "--editor-notes", description = "print the warnings of the evidence checks as notes to the editor")
    private boolean editorNotes;

    @Option(
            names = "--theme",
            paramLabel = "FILE",
            description = "theme file with the colours, logo, typeface and name of the issuing body; without it the "
                    + "study's own, if it names one")
    private @Nullable Path theme;

    /** Returns the theme that was asked for, with all that is wrong with it. */
    ThemeReading theme(Environment environment) {
        return theme == null
                ? ThemeReading.NONE
                : ThemeFileReader.read(environment.workingFolder().resolve(theme), theme.toString());
    }

    EditionRequest request() {
        return new EditionRequest(
                area,
                asOf,
                editorNotes,
                theme == null ? null : String.valueOf(theme.getFileName()),
                List.copyOf(new LinkedHashSet<>(languages)),
                Set.copyOf(products),
                kinds.kinds());
    }
}
