package org.thbreport.xlsx;

import org.apache.poi.util.Units;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.thbreport.publication.content.Branding;

/** Colours, lines and letters of charts: those of the issuing body. */
final class ChartLook {

    private static final int TITLE_SIZE = 14;
    private static final int TEXT_SIZE = 11;
    private static final double LINE_WIDTH = 2.25;
    private static final double HAIR_WIDTH = 0.75;
    private static final int WHITE = 0xFFFFFF;
    private static final int UPWARDS = -5_400_000;

    private final Branding branding;
    private final String language;

    ChartLook(Branding branding, String language) {
        this.branding = branding;
        this.language = language;
    }

    void title(CTTitle title, String words) {
        write(title, words, TITLE_SIZE, branding.brand());
    }

    void axisTitle(CTTitle title, String words, boolean upwards) {
        write(title, words, TEXT_SIZE, branding.ink());
        if (upwards) {
            title.getTx().getRich().getBodyPr().setRot(UPWARDS);
        }
    }

    /** Sets how the words look that a chart takes from its sheet. */
    void text(CTTextBody text) {
        text.addNewBodyPr();
        text.addNewLstStyle();
        CTTextParagraph paragraph = text.addNewP();
        letters(paragraph.addNewPPr().addNewDefRPr(), TEXT_SIZE, branding.ink(), false);
        paragraph.addNewEndParaRPr().setLang(language);
    }

    void frame(CTShapeProperties shape) {
        colour(shape.addNewSolidFill(), WHITE);
        shape.addNewLn().addNewNoFill();
    }

    void fill(CTShapeProperties shape, int rgb) {
        colour(shape.addNewSolidFill(), rgb);
        shape.addNewLn().addNewNoFill();
    }

    void line(CTShapeProperties shape, int rgb) {
        stroke(shape.addNewLn(), rgb, LINE_WIDTH);
    }

    void hair(CTShapeProperties shape) {
        stroke(shape.addNewLn(), branding.rule(), HAIR_WIDTH);
    }

    private void write(CTTitle title, String words, int size, int rgb) {
        CTTextBody body = title.addNewTx().addNewRich();
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextParagraph paragraph = body.addNewP();
        letters(paragraph.addNewPPr().addNewDefRPr(), size, rgb, true);
        CTRegularTextRun run = paragraph.addNewR();
        letters(run.addNewRPr(), size, rgb, true);
        run.getRPr().setLang(language);
        run.setT(words);
        title.addNewOverlay().setVal(false);
    }

    private static void letters(CTTextCharacterProperties letters, int size, int rgb, boolean strong) {
        letters.setSz(size * 100);
        letters.setB(strong);
        colour(letters.addNewSolidFill(), rgb);
        letters.addNewLatin().setTypeface("Arial");
    }

    private static void stroke(CTLineProperties line, int rgb, double points) {
        line.setW(Units.toEMU(points));
        colour(line.addNewSolidFill(), rgb);
    }

    private static void colour(CTSolidColorFillProperties fill, int rgb) {
        fill.addNewSrgbClr().setVal(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
