package org.thbreport.ingest.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of tables that an endpoint is asked for, and what each service calls them. */
enum TableFormat {
    SDMX_CSV(".csv", "SDMX-CSV", "csvdata", "2.0", "application/vnd.sdmx.data+csv;version=2.0.0"),
    TSV(".tsv", "TSV", "tsv", null, "text/tab-separated-values"),
    SDMX_ML(
            ".xml",
            "structurespecificdata",
            "structurespecificdata",
            "3.0",
            "application/vnd.sdmx.data+xml;version=3.0.0"),
    JSON_STAT(".json", "JSON", "json", null, "application/json");

    private static final String COMPRESSED = ".gz";

    private final String ending;
    private final String inSdmx2;
    private final String inSdmx3;
    private final @Nullable String versionInSdmx3;
    private final String mediaType;

    TableFormat(String ending, String inSdmx2, String inSdmx3, @Nullable String versionInSdmx3, String mediaType) {
        this.ending = ending;
        this.inSdmx2 = inSdmx2;
        this.inSdmx3 = inSdmx3;
        this.versionInSdmx3 = versionInSdmx3;
        this.mediaType = mediaType;
    }

    /** Returns the format that the end of a file's name asks for, SDMX-CSV if it is none of them. */
    static TableFormat ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        String plain = isCompressed(file) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
        for (TableFormat format : values()) {
            if (plain.endsWith(format.ending)) {
                return format;
            }
        }
        return SDMX_CSV;
    }

    /** Returns whether the end of a file's name asks for a compressed answer. */
    static boolean isCompressed(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    }

    String inSdmx2() {
        return inSdmx2;
    }

    String inSdmx3() {
        return inSdmx3;
    }

    @Nullable String versionInSdmx3() {
        return versionInSdmx3;
    }

    /** Returns the media type, and that any other is better than none. */
    String accept() {
        return mediaType + ", */*;q=0.1";
    }
}
