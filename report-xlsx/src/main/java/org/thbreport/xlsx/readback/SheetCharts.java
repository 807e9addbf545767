package org.thbreport.xlsx.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Reads the charts of a sheet: the numbers that they show until they are drawn anew, and their descriptions. */
final class SheetCharts {

    private static final String NUMBERS =
            "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:numRef";

    private final XSSFSheet sheet;
    private final SheetFigures figures;

    SheetCharts(XSSFSheet sheet, SheetFigures figures) {
        this.sheet = sheet;
        this.figures = figures;
    }

    void read(List<AnnexNumber> numbers, List<TextBlock> texts, List<String> disguised) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        int place = 0;
        for (XSSFShape shape : drawing.getShapes()) {
            if (shape instanceof XSSFGraphicFrame frame) {
                String description = frame.getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr();
                List<PrintedFigure> told = figures.charts().getOrDefault(place, List.of());
                if (!told.isEmpty()) {
                    texts.add(XlsxAnnexReader.block(sheet.getSheetName(), description, told));
                }
                place++;
            }
        }
        for (XSSFChart chart : drawing.getCharts()) {
            for (XmlObject found : chart.getCTChart().selectPath(NUMBERS)) {
                series((CTNumRef) found, numbers, disguised);
            }
        }
    }

    /** Reads what a chart remembers of a series, beside the cells that it is drawn from. */
    private void series(CTNumRef series, List<AnnexNumber> numbers, List<String> disguised) {
        List<CellReference> cells = new ArrayList<>();
        String formula = series.getF().strip();
        String ranges = formula.startsWith("(") ? formula.substring(1, formula.length() - 1) : formula;
        for (AreaReference area : AreaReference.generateContiguous(SpreadsheetVersion.EXCEL2007, ranges)) {
            cells.addAll(List.of(area.getAllReferencedCells()));
        }
        if (!series.isSetNumCache()) {
            return;
        }
        for (CTNumVal point : series.getNumCache().getPtList()) {
            String place = "a chart of " + sheet.getSheetName() + ", point " + (point.getIdx() + 1);
            if (point.getIdx() >= cells.size()) {
                disguised.add(place + ": there is no such cell");
                continue;
            }
            CellReference at = cells.get((int) point.getIdx());
            String cell = new CellReference(at.getRow(), at.getCol()).formatAsString(false);
            double value = number(point.getV());
            OptionalDouble drawn = CellNumbers.at(sheet, at);
            if (drawn.isEmpty()
                    || Math.abs(drawn.getAsDouble() - value) > 1e-12 * Math.max(1, Math.abs(drawn.getAsDouble()))) {
                disguised.add(place + " shows " + point.getV() + ", the cell " + cell + " "
                        + (drawn.isEmpty() ? "no number" : String.valueOf(drawn.getAsDouble())));
            }
            numbers.add(new AnnexNumber(
                    place, figures.numbers().get(cell), figures.isInPoints(cell) ? value / 100 : value));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
