package org.thbreport.batch.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.thbreport.publication.readback.SaidDigests;

/**
 * What is published of an edition in no language.
 *
 * @param tables tables for those who work with rows, by their paths; none where they were not asked for
 * @param resultsFile {@code results.json}
 * @param look how it looks
 */
public record EditionContent(SortedMap<String, byte[]> tables, byte[] resultsFile, Look look) implements Saying {

    @Override
    public Map<String, List<SaidDigests>> said() {
        Map<String, List<SaidDigests>> said = new HashMap<>();
        tables.forEach((path, bytes) -> said.put(SaidDigests.nameOf(path), List.of(SaidDigests.ofTable(bytes))));
        return said;
    }
}
