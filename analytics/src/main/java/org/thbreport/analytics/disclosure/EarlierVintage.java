package org.thbreport.analytics.disclosure;

import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.Dataset;

/**
 * The vintage before the one that a study uses, read.
 *
 * @param used the vintage that the study uses
 * @param earlier the vintage before it
 * @param dataset observations of the earlier vintage
 */
public record EarlierVintage(VintageReference used, VintageReference earlier, Dataset dataset) {}
