package org.thbreport.pdf.structure;

import com.lowagie.text.pdf.PdfGraphics2D;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Font;
import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.type.Java2DText;
import org.thbreport.pdf.font.PdfFonts;

/** Draws by way of Java 2D; words that one font does not have whole are shared out over several, as in running text. */
final class MixedGraphics extends PdfGraphics2D {

    private final PdfFonts fonts;

    MixedGraphics(PdfTemplate template, Box box, PdfFonts fonts) {
        super(template, box.width(), box.height(), fonts.mapper(), false, false, 0);
        this.fonts = fonts;
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font own = getFont();
        List<Java2DText> parts = fonts.library().parts(own, text);
        if (parts.size() == 1 && parts.get(0).font().equals(own)) {
            super.drawString(text, x, y);
            return;
        }
        float at = x;
        for (Java2DText part : parts) {
            setFont(part.font());
            super.drawString(part.text(), at, y);
            at += part.width();
        }
        setFont(own);
    }
}
