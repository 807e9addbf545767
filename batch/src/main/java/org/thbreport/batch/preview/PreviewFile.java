package org.thbreport.batch.preview;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.publication.edition.ProductKind;

/**
 * A file of an edition that can be asked for, by the name that it has in a release, so that links between pages work.
 *
 * @param area code of the country, or null for the whole
 * @param name its name: {@code briefing-lv.html}
 * @param format its format
 * @param language language tag; null for a file that is in none
 */
record PreviewFile(
        @Nullable String area,
        String name,
        OutputFormat format,
        @Nullable String language) {

    /** What stands in an address for the whole, where the code of a country stands for its edition. */
    static final String WHOLE = "whole";

    private static final Pattern PATH = Pattern.compile("(" + WHOLE + "|[A-Z]{2})/([a-zA-Z.-]{1,60})");

    /** Reads the end of an address, {@code whole/briefing-lv.html}; empty if it names no file of an edition. */
    static Optional<PreviewFile> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String area = parts.group(1).equals(WHOLE) ? null : parts.group(1);
        String name = parts.group(2);
        if (name.equals(ResultsFile.FILE)) {
            return Optional.of(new PreviewFile(area, name, OutputFormat.JSON, null));
        }
        return OutputFormat.inLanguage(name)
                .filter(file -> file.format() != OutputFormat.FRAGMENT)
                .map(file -> new PreviewFile(area, name, file.format(), file.language()));
    }

    /** Returns the end of its address. */
    String path() {
        return (area == null ? WHOLE : area) + "/" + name;
    }

    /** Returns the product that it is, or is made beside. */
    ProductKind product() {
        String flash = ProductKind.FLASH.name().toLowerCase(Locale.ROOT);
        return name.startsWith(flash + "-") ? ProductKind.FLASH : ProductKind.BRIEFING;
    }

    /** Returns its media type. */
    String type() {
        return switch (format) {
            case HTML -> "text/html; charset=utf-8";
            case PDF -> "application/pdf";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case JSON -> "application/json";
            case CSV -> "text/csv; charset=utf-8";
            case FRAGMENT -> "text/html; charset=utf-8";
        };
    }
}
