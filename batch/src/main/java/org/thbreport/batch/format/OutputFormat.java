package org.thbreport.batch.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thbreport.publication.edition.ProductKind;

/** A format of the files that an edition has, in the order in which a reader would look for them. */
public enum OutputFormat {
    /** The briefing or flash, to print. */
    PDF(new PdfFormat()),
    /** The briefing or flash as a page of the web. */
    HTML(new HtmlFormat()),
    /** The annex. */
    XLSX(new XlsxFormat()),
    /** {@code results.json}. */
    JSON(new JsonFormat()),
    /** The tidy tables under {@code data/}. */
    CSV(new CsvFormat()),
    /** The briefing or flash, its style sheet and its pictures, to be put into pages of a site; only where it is asked for. */
    FRAGMENT(new FragmentFormat());

    private final FileFormat format;

    OutputFormat(FileFormat format) {
        this.format = format;
    }

    /** Returns the formats that are written where none are asked for. */
    public static Set<OutputFormat> usual() {
        return EnumSet.complementOf(EnumSet.of(FRAGMENT));
    }

    /** Returns the word on the command line, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what its files are called and how they are written. */
    public FileFormat format() {
        return format;
    }

    /** Returns the format and language of a file of a release by its name; empty for one that is in no language. */
    public static Optional<FileInLanguage> inLanguage(String path) {
        return Arrays.stream(values())
                .flatMap(one -> one.format.language(path).map(tag -> new FileInLanguage(one, tag)).stream())
                .findFirst();
    }

    /**
     * Returns the paths of the files of an edition, the manifest left out, in the order in which a reader would look for them.
     *
     * @param languages language tags, in order
     * @param products what is printed, in the order of print
     * @param formats the formats that are written
     */
    public static List<String> files(List<String> languages, List<ProductKind> products, Set<OutputFormat> formats) {
        List<FileFormat> kept = Arrays.stream(values())
                .filter(formats::contains)
                .map(OutputFormat::format)
                .toList();
        List<String> files = new java.util.ArrayList<>();
        for (String language : languages) {
            kept.forEach(format -> files.addAll(format.files(language, products)));
        }
        kept.forEach(format -> files.addAll(format.files()));
        return files;
    }

    /**
     * A file of a release that is in a language.
     *
     * @param format its format
     * @param language language tag
     */
    public record FileInLanguage(OutputFormat format, String language) {}
}
