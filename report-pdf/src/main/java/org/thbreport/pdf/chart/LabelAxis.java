package org.thbreport.pdf.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The labels at the left of horizontal bars, broken into lines beforehand. */
final class LabelAxis extends CategoryAxis {

    private static final long serialVersionUID = 1L;

    private final transient ChartLook look;
    private final transient List<List<String>> lines;

    LabelAxis(ChartLook look, List<List<String>> lines) {
        this.look = look;
        this.lines = lines;
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setLowerMargin(0);
        setUpperMargin(0);
        setCategoryMargin(0);
        setMaximumCategoryLabelWidthRatio(1);
        setTickLabelInsets(new RectangleInsets(0, 0, 0, 2));
    }

    @Override
    @SuppressWarnings("rawtypes") // The method of the library has a raw type.
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
        TextBlock block = new TextBlock();
        block.setLineAlignment(HorizontalAlignment.RIGHT);
        for (String line : lines.get((Integer) category)) {
            block.addLine(line, look.regular(ChartLook.VALUE, line), look.ink());
        }
        return block;
    }
}
