package org.thbreport.batch.edition;

import java.util.List;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.theme.HouseStyle;
import org.thbreport.model.study.Study;

/**
 * What editions of a study are made from.
 *
 * @param study the study
 * @param results its results, protected
 * @param inputs the files that bear on it, in the order of their paths
 * @param style how its publications look
 */
public record EditionSource(Study study, ProtectedAnalysis results, List<PublishedFile> inputs, HouseStyle style) {
    /** Copies the list. */
    public EditionSource {
        inputs = List.copyOf(inputs);
    }
}
