package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.Dataset;

/**
 * The vintage before the one that a study uses, read.
 *
 * @param used the vintage that the study uses
 * @param earlier the vintage before it
 * @param dataset observations of the earlier vintage
 * @param older observations of all vintages before that, oldest first
 */
public record EarlierVintage(VintageReference used, VintageReference earlier, Dataset dataset, List<Dataset> older) {

    /** Copies the list. */
    public EarlierVintage {
        older = List.copyOf(older);
    }

    /** Makes the only vintage before the one that a study uses. */
    public EarlierVintage(VintageReference used, VintageReference earlier, Dataset dataset) {
        this(used, earlier, dataset, List.of());
    }
}
