package org.thbreport.ingest.sdmxml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.thbreport.ingest.statistics.KnownAttributes;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.UnitMultiplier;

/** The group of series that is being read: its part of the key, and those of its attributes that are read. */
final class OpenGroup {

    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int line;

    void start(int atLine) {
        line = atLine;
    }

    void key(String name, String code) {
        key.put(name, code);
    }

    void attribute(String name, String text, Consumer<String> unread) {
        if (UnitMultiplier.isName(name) || KnownAttributes.isStatus(name) || KnownDimension.UNIT.is(name)) {
            attributes.put(name, text);
        } else {
            unread.accept(name);
        }
    }

    /** Ends the group, if there is one that says something, and adds it to the others. */
    void end(SeriesGroups groups, boolean late, Consumer<String> unread) {
        if (!attributes.isEmpty() && !groups.add(key, attributes, line, late)) {
            attributes.keySet().forEach(unread);
        }
        key.clear();
        attributes.clear();
    }
}
