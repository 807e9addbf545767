package org.thbreport.batch.edition;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Typeface;
import org.thbreport.xlsx.WorkbookProfile;
import org.thbreport.xlsx.XlsxAnnexWriter;

/**
 * What draws the files of editions of one look; made once for it, because fonts and workbook parts are read once.
 *
 * @param pdf draws briefings
 * @param xlsx writes annexes
 * @param branding look of the issuing body
 */
public record EditionRenderers(PdfBriefingWriter pdf, XlsxAnnexWriter xlsx, Branding branding) {
    /**
     * Returns renderers with the look of an issuing body.
     *
     * @param annex whom annexes are laid out for
     */
    static EditionRenderers of(Branding branding, AnnexProfile annex) {
        @Nullable Typeface typeface = branding.typeface();
        PdfBriefingWriter pdf = typeface == null ? new PdfBriefingWriter() : new PdfBriefingWriter(typeface);
        return new EditionRenderers(
                pdf, new XlsxAnnexWriter(branding, WorkbookProfile.valueOf(annex.name())), branding);
    }
}
