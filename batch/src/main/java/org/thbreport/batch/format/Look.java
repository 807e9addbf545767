package org.thbreport.batch.format;

import org.thbreport.model.study.AnnexProfile;
import org.thbreport.publication.content.Branding;

/**
 * How publications look, with what draws them so: made once for a look, because fonts and workbook parts are read once.
 *
 * @param branding colours, logo and typeface
 * @param annex whom annexes are laid out for
 * @param writers what draws in this look
 */
public record Look(Branding branding, AnnexProfile annex, Shelf writers) {
    /** Makes a look that nothing was drawn in yet. */
    public Look(Branding branding, AnnexProfile annex) {
        this(branding, annex, new Shelf());
    }
}
