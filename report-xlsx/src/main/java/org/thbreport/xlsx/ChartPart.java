package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.SheetChart;

/** Lays out one native chart under the table of its sheet. */
final class ChartPart {

    private static final double WIDTH_CM = 24;
    private static final double LINE_HEIGHT_CM = 11;
    private static final double BAR_CM = 0.65;
    private static final double BAR_FRAME_CM = 3.2;
    private static final double POINTS_PER_CM = 72 / 2.54;
    private static final long CATEGORY_AXIS = 1;
    private static final long VALUE_AXIS = 2;
    private static final int MARKER_SIZE = 7;

    private static final List<STMarkerStyle.Enum> MARKERS =
            List.of(STMarkerStyle.CIRCLE, STMarkerStyle.DIAMOND, STMarkerStyle.TRIANGLE, STMarkerStyle.SQUARE);
    private static final int GAP_PERCENT = 60;

    private final Slots slots;
    private final int sheetIndex;
    private final int number;
    private final ChartLook look;
    private final Branding branding;

    ChartPart(Slots slots, int sheetIndex, int number, Branding branding) {
        this.slots = slots;
        this.sheetIndex = sheetIndex;
        this.number = number;
        this.branding = branding;
        this.look = new ChartLook(branding, slots.token("language"));
    }

    void addTo(XSSFSheet sheet, WorkbookShape.ChartShape shape) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, shape.row(), 1, shape.row() + 1));
        CTNonVisualDrawingProps named = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        named.setName(token("title"));
        named.setDescr(token("alt"));
        fixSize(drawing.getCTDrawing(), shape);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        chart.getCTChartSpace().addNewLang().setVal(slots.token("language"));
        look.frame(chart.getCTChartSpace().addNewSpPr());
        CTChart markup = chart.getCTChart();
        look.title(markup.addNewTitle(), token("title"));
        markup.addNewAutoTitleDeleted().setVal(false);
        CTPlotArea plot = markup.getPlotArea();
        boolean bars = shape.kind() == SheetChart.Kind.BAR;
        if (bars) {
            bars(plot, shape);
        } else {
            lines(plot, shape);
        }
        ChartAxes axes = new ChartAxes(look, CATEGORY_AXIS, VALUE_AXIS);
        axes.category(plot.addNewCatAx(), token("categoryTitle"), bars);
        axes.values(plot.addNewValAx(), token("valueTitle"), bars, shape.values());
        if (shape.series().size() > 1) {
            markup.addNewLegend().addNewLegendPos().setVal(STLegendPos.B);
            markup.getLegend().addNewOverlay().setVal(false);
            look.text(markup.getLegend().addNewTxPr());
        }
        markup.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
    }

    private void lines(CTPlotArea plot, WorkbookShape.ChartShape shape) {
        CTLineChart chart = plot.addNewLineChart();
        chart.addNewGrouping().setVal(STGrouping.STANDARD);
        chart.addNewVaryColors().setVal(false);
        for (int series = 0; series < shape.series().size(); series++) {
            CTLineSer line = chart.addNewSer();
            line.addNewIdx().setVal(series);
            line.addNewOrder().setVal(series);
            name(line.addNewTx(), shape, series);
            look.line(line.addNewSpPr(), colour(series));
            line.addNewMarker().addNewSymbol().setVal(marker(series));
            line.getMarker().addNewSize().setVal((short) MARKER_SIZE);
            look.fill(line.getMarker().addNewSpPr(), colour(series));
            labels(line.addNewDLbls(), STDLblPos.T, shape);
            categories(line.addNewCat(), shape);
            values(line.addNewVal(), shape, series);
            line.addNewSmooth().setVal(false);
        }
        chart.addNewMarker().setVal(true);
        chart.addNewAxId().setVal(CATEGORY_AXIS);
        chart.addNewAxId().setVal(VALUE_AXIS);
    }

    private void bars(CTPlotArea plot, WorkbookShape.ChartShape shape) {
        CTBarChart chart = plot.addNewBarChart();
        chart.addNewBarDir().setVal(STBarDir.BAR);
        chart.addNewGrouping().setVal(STBarGrouping.CLUSTERED);
        chart.addNewVaryColors().setVal(false);
        for (int series = 0; series < shape.series().size(); series++) {
            CTBarSer bar = chart.addNewSer();
            bar.addNewIdx().setVal(series);
            bar.addNewOrder().setVal(series);
            name(bar.addNewTx(), shape, series);
            look.fill(bar.addNewSpPr(), colour(series));
            bar.addNewInvertIfNegative().setVal(false);
            labels(bar.addNewDLbls(), STDLblPos.OUT_END, shape);
            categories(bar.addNewCat(), shape);
            values(bar.addNewVal(), shape, series);
        }
        chart.addNewGapWidth().setVal(GAP_PERCENT);
        chart.addNewAxId().setVal(CATEGORY_AXIS);
        chart.addNewAxId().setVal(VALUE_AXIS);
    }

    private void labels(CTDLbls labels, STDLblPos.Enum position, WorkbookShape.ChartShape shape) {
        labels.addNewNumFmt().setFormatCode(ChartAxes.labelFormat(shape.values()));
        labels.getNumFmt().setSourceLinked(true);
        look.text(labels.addNewTxPr());
        labels.addNewDLblPos().setVal(position);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(shape.series().size() == 1);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private void name(CTSerTx text, WorkbookShape.ChartShape shape, int series) {
        CTStrRef reference = text.addNewStrRef();
        int headerRow = shape.headerRow();
        reference.setF(reference(shape.series().get(series), headerRow, headerRow));
        reference.addNewStrCache().addNewPtCount().setVal(1);
        reference.getStrCache().addNewPt().setIdx(0);
        reference.getStrCache().getPtArray(0).setV(token("name" + series));
    }

    private void categories(CTAxDataSource source, WorkbookShape.ChartShape shape) {
        CTStrRef reference = source.addNewStrRef();
        reference.setF(places(
                shape.category(),
                shape.slots().stream().map(WorkbookShape.Slot::category).toList(),
                shape));
        reference.addNewStrCache().addNewPtCount().setVal(shape.slots().size());
        reference.getStrCache().addNewPt().setIdx(0);
        reference.getStrCache().getPtArray(0).setV(token("categories"));
    }

    private void values(CTNumDataSource source, WorkbookShape.ChartShape shape, int series) {
        CTNumRef reference = source.addNewNumRef();
        reference.setF(places(
                shape.series().get(series),
                shape.slots().stream().map(WorkbookShape.Slot::value).toList(),
                shape));
        reference.addNewNumCache().setFormatCode(ChartAxes.labelFormat(shape.values()));
        reference.getNumCache().addNewPtCount().setVal(shape.slots().size());
        reference.getNumCache().addNewPt().setIdx(0);
        reference.getNumCache().getPtArray(0).setV(token("values" + series));
    }

    /** Returns the reference to cells of a column; several areas where rows lie between, and a blank cell for no row. */
    private String places(int column, List<Integer> rows, WorkbookShape.ChartShape shape) {
        List<String> areas = new ArrayList<>();
        int top = shape.headerRow() + 1;
        int first = 0;
        for (int at = 1; at <= rows.size(); at++) {
            int before = rows.get(at - 1);
            if (before == WorkbookShape.Slot.NOTHING) {
                areas.add(reference(shape.blank(), shape.headerRow(), shape.headerRow()));
                first = at;
            } else if (at == rows.size() || rows.get(at) != before + 1) {
                areas.add(reference(column, top + rows.get(first), top + before));
                first = at;
            }
        }
        return areas.size() == 1 ? areas.get(0) : '(' + String.join(",", areas) + ')';
    }

    private String reference(int column, int first, int last) {
        String letters = '$' + CellReference.convertNumToColString(column) + '$';
        String range = letters + (first + 1) + (first == last ? "" : ':' + letters + (last + 1));
        return slots.token(WorkbookSkeleton.key(sheetIndex, "name")) + '!' + range;
    }

    /** Gives the chart a size of its own, so that it does not stretch with rows and columns. */
    private void fixSize(CTDrawing drawing, WorkbookShape.ChartShape shape) {
        CTTwoCellAnchor stretched = drawing.getTwoCellAnchorArray(0);
        CTOneCellAnchor fixed = drawing.addNewOneCellAnchor();
        fixed.addNewFrom().set(stretched.getFrom());
        fixed.addNewExt().setCx(cm(WIDTH_CM));
        fixed.getExt().setCy(cm(height(shape)));
        fixed.addNewGraphicFrame().set(stretched.getGraphicFrame());
        fixed.addNewClientData();
        drawing.removeTwoCellAnchor(0);
    }

    /** Returns how many rows a chart covers. */
    static int rows(WorkbookShape.ChartShape shape) {
        return (int) Math.ceil(height(shape) * POINTS_PER_CM / WorkbookSkeleton.ROW_HEIGHT);
    }

    private static double height(WorkbookShape.ChartShape shape) {
        return shape.kind() == SheetChart.Kind.BAR
                ? BAR_FRAME_CM + BAR_CM * shape.slots().size() * shape.series().size()
                : LINE_HEIGHT_CM;
    }

    /** Returns the shape of the marks of a series, by which it is known in grey print too. */
    private static STMarkerStyle.Enum marker(int series) {
        return MARKERS.get(series % MARKERS.size());
    }

    private static long cm(double centimetres) {
        return Math.round(centimetres * Units.EMU_PER_CENTIMETER);
    }

    /** The first series has the colour that the briefing draws shares and bars in. */
    private int colour(int series) {
        List<Integer> colours = branding.series();
        return series == 0 ? branding.brand() : colours.get(series % colours.size());
    }

    private String token(String what) {
        return slots.token(WorkbookSkeleton.key(sheetIndex, "chart" + number + '.' + what));
    }
}
