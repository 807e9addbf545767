package org.thbreport.xlsx.readback;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Reads the words of the charts of a sheet: their descriptions and titles. */
final class SheetCharts {

    private static final String WORDS =
            "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main' .//a:t";

    private final XSSFSheet sheet;
    private final SheetFigures figures;

    SheetCharts(XSSFSheet sheet, SheetFigures figures) {
        this.sheet = sheet;
        this.figures = figures;
    }

    void read(List<TextBlock> texts) {
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
                texts.add(XlsxAnnexReader.block(sheet.getSheetName(), description, told));
                place++;
            }
        }
        for (XSSFChart chart : drawing.getCharts()) {
            for (XmlObject words : chart.getCTChart().selectPath(WORDS)) {
                String title = words.newCursor().getTextValue();
                texts.add(XlsxAnnexReader.block(sheet.getSheetName(), title, List.of()));
            }
        }
    }
}
