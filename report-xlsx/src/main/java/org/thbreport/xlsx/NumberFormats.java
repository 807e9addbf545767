package org.thbreport.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.ColumnKind;

/** What numbers are by the formats in which annexes show them. */
public final class NumberFormats {

    private static final Map<String, ColumnKind> KINDS = new HashMap<>();

    static {
        for (ColumnKind kind : ColumnKind.values()) {
            for (int decimals = 0; decimals <= StyleSheet.MOST_DECIMALS; decimals++) {
                KINDS.putIfAbsent(StyleSheet.spaced(StyleSheet.format(kind, decimals)), kind);
            }
        }
    }

    private NumberFormats() {}

    /** Returns what is shown in a format; null if annexes have no such format. */
    public static @Nullable ColumnKind kind(String format) {
        return KINDS.get(format);
    }
}
