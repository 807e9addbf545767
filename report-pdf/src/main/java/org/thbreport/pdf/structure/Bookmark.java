package org.thbreport.pdf.structure;

import com.lowagie.text.pdf.PdfOutline;

/** An entry of the table of contents that a viewer shows beside the pages. */
public final class Bookmark {

    private final PdfOutline outline;

    Bookmark(PdfOutline outline) {
        this.outline = outline;
    }

    PdfOutline outline() {
        return outline;
    }
}
