package org.thbreport.batch.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.branding.BrandingFileReader;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.ingest.study.RenamedKey;
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
            names = "--branding",
            paramLabel = "FILE",
            description = "branding file with the colours, logo, typeface and name of the issuing body; without it the "
                    + "study's own, if it names one")
    private @Nullable Path branding;

    @Option(names = "--theme", hidden = true, paramLabel = "FILE", description = "the earlier name of --branding")
    private @Nullable Path theme;

    /** Returns the branding that was asked for, with all that is wrong with it; warns of the option's earlier name. */
    BrandingReading branding(Environment environment) {
        if (theme != null) {
            environment
                    .err()
                    .println("thb-report: warning[" + RenamedKey.BRANDING.rule()
                            + "]: the option --theme is now called --branding");
        }
        Path file = file();
        return file == null
                ? BrandingReading.NONE
                : BrandingFileReader.read(environment.workingFolder().resolve(file), file.toString());
    }

    private @Nullable Path file() {
        return branding == null ? theme : branding;
    }

    EditionRequest request() {
        Path file = file();
        return new EditionRequest(
                area,
                asOf,
                editorNotes,
                file == null ? null : String.valueOf(file.getFileName()),
                List.copyOf(new LinkedHashSet<>(languages)),
                Set.copyOf(products),
                kinds.kinds(),
                kinds.headingStart());
    }
}
