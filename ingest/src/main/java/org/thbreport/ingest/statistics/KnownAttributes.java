package org.thbreport.ingest.statistics;

import java.util.Locale;
import java.util.Set;

/** Names that SDMX structures commonly give to attributes, for files that do not say what is an attribute. */
public final class KnownAttributes {

    private static final Set<String> STATUS = Set.of("OBS_FLAG", "OBS_STATUS", "CONF_STATUS");
    private static final Set<String> ATTRIBUTES =
            CodeListFile.load("attributes.tsv").keySet();

    private KnownAttributes() {}

    /** Returns whether a name is that of an attribute that holds flags or confidentiality. */
    public static boolean isStatus(String name) {
        return STATUS.contains(name.toUpperCase(Locale.ROOT));
    }

    /** Returns whether a name is that of another attribute. */
    public static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name.toUpperCase(Locale.ROOT));
    }
}
