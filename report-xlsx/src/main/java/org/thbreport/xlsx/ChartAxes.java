package org.thbreport.xlsx;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLblAlgn;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.thbreport.publication.text.ColumnKind;

/** Lays out the two axes of a chart. Categories run downwards beside bars, so that a reader meets them in the order of the table. */
final class ChartAxes {

    private static final int LABEL_OFFSET = 100;

    private final ChartLook look;
    private final long category;
    private final long values;

    ChartAxes(ChartLook look, long category, long values) {
        this.look = look;
        this.category = category;
        this.values = values;
    }

    void category(CTCatAx axis, String title, boolean bars) {
        axis.addNewAxId().setVal(category);
        CTScaling scaling = axis.addNewScaling();
        scaling.addNewOrientation().setVal(bars ? STOrientation.MAX_MIN : STOrientation.MIN_MAX);
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(bars ? STAxPos.L : STAxPos.B);
        look.axisTitle(axis.addNewTitle(), title, bars);
        axis.addNewNumFmt().setFormatCode("General");
        axis.getNumFmt().setSourceLinked(true);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
        look.hair(axis.addNewSpPr());
        look.text(axis.addNewTxPr());
        axis.addNewCrossAx().setVal(values);
        axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
        axis.addNewAuto().setVal(false);
        axis.addNewLblAlgn().setVal(STLblAlgn.CTR);
        axis.addNewLblOffset().setVal(LABEL_OFFSET);
        axis.addNewTickLblSkip().setVal(1);
        axis.addNewNoMultiLvlLbl().setVal(true);
    }

    void values(CTValAx axis, String title, boolean bars, ColumnKind kind) {
        axis.addNewAxId().setVal(values);
        CTScaling scaling = axis.addNewScaling();
        scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
        if (kind == ColumnKind.PERCENT || kind == ColumnKind.COUNT) {
            scaling.addNewMin().setVal(0);
        }
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(bars ? STAxPos.B : STAxPos.L);
        look.hair(axis.addNewMajorGridlines().addNewSpPr());
        look.axisTitle(axis.addNewTitle(), title, !bars);
        axis.addNewNumFmt().setFormatCode(axisFormat(kind));
        axis.getNumFmt().setSourceLinked(false);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.NEXT_TO);
        look.hair(axis.addNewSpPr());
        look.text(axis.addNewTxPr());
        axis.addNewCrossAx().setVal(category);
        axis.addNewCrosses().setVal(bars ? STCrosses.MAX : STCrosses.AUTO_ZERO);
        axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
    }

    private static String axisFormat(ColumnKind kind) {
        return StyleSheet.format(kind, 0);
    }

    /** Returns the format of a number beside its bar or point, for a program that does not look at the format of the cell. */
    static String labelFormat(ColumnKind kind) {
        return StyleSheet.format(kind, kind == ColumnKind.COUNT ? 0 : 1);
    }
}
