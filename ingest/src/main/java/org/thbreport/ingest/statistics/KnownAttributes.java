package org.thbreport.ingest.statistics;

import java.util.Locale;
import java.util.Set;

/** Names that SDMX structures commonly give to attributes, for files that do not say what is an attribute. */
public final class KnownAttributes {

    private static final Set<String> ATTRIBUTES =
            CodeListFile.load("attributes.tsv").keySet();

    private KnownAttributes() {}

    /** Returns whether a name is that of an attribute that holds flags or confidentiality. */
    public static boolean isStatus(String name) {
        return StatusFields.isStatus(name);
    }

    /** Returns whether a name is that of another attribute. */
    public static boolean isAttribute(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return ATTRIBUTES.contains(upper.endsWith("[]") ? upper.substring(0, upper.length() - 2) : upper);
    }
}
