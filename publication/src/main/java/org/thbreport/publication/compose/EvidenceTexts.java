package org.thbreport.publication.compose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.Dimension;

/** The texts that statistics files say and a publication quotes: names of dimensions, codes and labels. */
final class EvidenceTexts {

    private EvidenceTexts() {}

    /** Returns the texts, each once. */
    static Set<String> of(ProtectedAnalysis results) {
        Set<String> texts = new LinkedHashSet<>();
        for (StatisticsAnalysis file : results.statistics()) {
            file.areas().forEach(area -> add(texts, area));
        }
        for (StatisticsRevisions file : results.revisions()) {
            for (CellRevision cell : file.cells()) {
                texts.addAll(List.of(cell.area(), cell.areaLabel(), cell.group(), cell.groupLabel()));
            }
        }
        for (ProtectedObservations file : results.observations()) {
            for (Dimension dimension : file.dimensions()) {
                texts.add(dimension.id());
                texts.addAll(dimension.codes());
                texts.addAll(dimension.labels());
            }
        }
        return texts;
    }

    private static void add(Set<String> texts, AreaAnalysis area) {
        texts.add(area.area().key());
        texts.add(area.area().label());
        area.shares().stream()
                .filter(CountedShare.class::isInstance)
                .flatMap(share -> ((CountedShare) share).groups().stream())
                .map(GroupCount::label)
                .forEach(texts::add);
    }
}
