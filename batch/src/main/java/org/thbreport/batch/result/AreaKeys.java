package org.thbreport.batch.result;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.StatisticsAnalysis;

/**
 * The areas of all statistics files under one name each: the area's key, and where a later file has an area of the same key,
 * the key with the file behind it.
 */
final class AreaKeys {
    private AreaKeys() {}

    static Map<String, AreaAnalysis> of(List<StatisticsAnalysis> files) {
        Map<String, AreaAnalysis> areas = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (StatisticsAnalysis file : files) {
            for (AreaAnalysis area : file.areas()) {
                String key = area.area().key();
                areas.put(taken.contains(key) ? key + "@" + file.reference().file() : key, area);
            }
            file.areas().forEach(area -> taken.add(area.area().key()));
        }
        return areas;
    }
}
