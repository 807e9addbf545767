package org.thbreport.batch.edition;

import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.publication.content.Theme;
import org.thbreport.xlsx.XlsxAnnexWriter;

/**
 * What draws the files of editions; made once, because fonts and workbook parts are read once.
 *
 * @param pdf draws briefings
 * @param xlsx writes annexes
 * @param theme look of the issuing body
 */
public record EditionRenderers(PdfBriefingWriter pdf, XlsxAnnexWriter xlsx, Theme theme) {
    /** Returns renderers with the look of the program itself. */
    public static EditionRenderers usual() {
        return new EditionRenderers(new PdfBriefingWriter(), new XlsxAnnexWriter(Theme.DEFAULT), Theme.DEFAULT);
    }
}
