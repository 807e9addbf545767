package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;

/** Checks a finished workbook against the rules of {@code accessibility-checklist.tsv}. */
final class AccessibilityCheck {

    static final Pattern MARKER = Pattern.compile("\\[(\\p{L}{1,3}|[^\\[\\]]*\\d[^\\[\\]]*)\\]");
    private static final Pattern DEFAULT_SHEET = Pattern.compile("(?i)(sheet|lapa|tabelle|feuil)\\s?\\d+");
    private static final Pattern VAGUE_LINK = Pattern.compile("(?i)\\s*(https?://\\S*|click here|here|link)\\s*");
    private static final Pattern VOLATILE = Pattern.compile("(?i).*\\b(NOW|TODAY|RAND|OFFSET|INDIRECT)\\(.*");

    private final XSSFWorkbook workbook;
    private final Map<String, List<String>> broken = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> explained = new TreeSet<>();

    private AccessibilityCheck(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Returns the ids of the broken rules with the places. */
    static Map<String, List<String>> of(XSSFWorkbook workbook) {
        AccessibilityCheck check = new AccessibilityCheck(workbook);
        check.document();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            check.sheet(workbook.getSheetAt(i));
        }
        check.used.removeAll(check.explained);
        check.report(!check.used.isEmpty(), "E16", check.used.toString());
        return check.broken;
    }

    void report(boolean isBroken, String rule, String place) {
        if (isBroken) {
            broken.computeIfAbsent(rule, key -> new ArrayList<>()).add(place);
        }
    }

    private void document() {
        var core = workbook.getProperties().getCoreProperties();
        report(isBlank(core.getTitle()), "E01", "properties");
        report(
                core.getUnderlyingProperties()
                        .getLanguageProperty()
                        .filter(s -> !s.isBlank())
                        .isEmpty(),
                "E02",
                "properties");
        report(isBlank(core.getCreator()) || core.getCreator().contains("POI"), "D19", "properties");
        report(workbook.getActiveSheetIndex() != 0, "E03", "workbook");
        report(!workbook.getSheetAt(0).getTables().isEmpty(), "D01", "no cover");
        Set<String> linked = new HashSet<>();
        for (XSSFHyperlink link : workbook.getSheetAt(1).getHyperlinkList()) {
            linked.add(String.valueOf(link.getLocation()));
        }
        for (int i = 2; i < workbook.getNumberOfSheets(); i++) {
            String name = workbook.getSheetName(i);
            report(!linked.contains("'" + name.replace("'", "''") + "'!A1"), "D02", name);
        }
    }

    private void sheet(XSSFSheet sheet) {
        String name = sheet.getSheetName();
        int index = workbook.getSheetIndex(sheet);
        report(DEFAULT_SHEET.matcher(name).matches(), "E04", name);
        report(workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index), "E05", name);
        report(sheet.getPhysicalNumberOfRows() == 0, "E06", name);
        title(sheet);
        report(sheet.getNumMergedRegions() > 0, "E08", name);
        report(hasHeaderOrFooter(sheet), "E09", name);
        drawings(sheet);
        report(sheet.getPaneInformation() != null, "D06", name);
        report(sheet.getCTWorksheet().isSetAutoFilter(), "D07", name);
        report(!sheet.getCellComments().isEmpty(), "D08", name);
        report(
                sheet.getActiveCell() != null
                        && !sheet.getActiveCell().formatAsString().equals("A1"),
                "D16",
                name);
        for (int column = 0; column < 50; column++) {
            report(sheet.isColumnHidden(column), "D18", name);
        }
        tables(sheet, index);
        for (Row row : sheet) {
            report(row.getZeroHeight(), "D18", name);
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    cell((XSSFCell) cell);
                }
            }
        }
    }

    private void title(XSSFSheet sheet) {
        XSSFRow first = sheet.getRow(0);
        XSSFCell cell = first == null ? null : first.getCell(0);
        String style = "";
        if (cell != null && !isBlank(cell.toString())) {
            long format = cell.getCellStyle().getCoreXf().getXfId();
            for (CTCellStyle named :
                    workbook.getStylesSource().getCTStylesheet().getCellStyles().getCellStyleArray()) {
                style = named.getXfId() == format ? named.getName() : style;
            }
        }
        report(!style.startsWith("Heading"), "E07", sheet.getSheetName() + " " + style);
    }

    private static boolean hasHeaderOrFooter(XSSFSheet sheet) {
        var header = sheet.getHeader();
        var footer = sheet.getFooter();
        return !(header.getLeft()
                        + header.getCenter()
                        + header.getRight()
                        + footer.getLeft()
                        + footer.getCenter()
                        + footer.getRight())
                .isEmpty();
    }

    private void drawings(XSSFSheet sheet) {
        if (sheet.getDrawingPatriarch() == null) {
            return;
        }
        for (XSSFShape shape : sheet.getDrawingPatriarch()) {
            if (shape instanceof XSSFGraphicFrame frame) {
                String text = frame.getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr();
                report(isBlank(text), "E11", sheet.getSheetName());
            } else {
                report(true, "E10", sheet.getSheetName());
            }
        }
    }

    private void tables(XSSFSheet sheet, int index) {
        String name = sheet.getSheetName();
        List<XSSFTable> tables = sheet.getTables();
        report(index > 0 && tables.isEmpty(), "E12", name);
        report(tables.size() > 1, "D04", name);
        int top = tables.isEmpty() ? sheet.getLastRowNum() + 1 : tables.get(0).getStartRowIndex();
        boolean said = false;
        for (int number = 0; number < top; number++) {
            XSSFRow row = sheet.getRow(number);
            String text =
                    row == null || row.getCell(0) == null ? "" : row.getCell(0).toString();
            report(text.isBlank(), "E14", name + " row " + (number + 1));
            report(row != null && row.getLastCellNum() > 1, "E14", name + " row " + (number + 1));
            said |= MARKER.matcher(text).replaceAll("").matches("(?s).*\\b1\\b.*");
            markers(text, used);
        }
        report(index > 0 && !said, "D03", name);
        if (!tables.isEmpty()) {
            new TableCheck(this, sheet, tables.get(0)).check();
        }
    }

    void markers(String text, Set<String> into) {
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group());
        }
    }

    Set<String> used() {
        return used;
    }

    Set<String> explained() {
        return explained;
    }

    private void cell(XSSFCell cell) {
        String place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        var style = cell.getCellStyle();
        XSSFFont font = style.getFont();
        report(font.getTypeOffset() != 0, "E17", place);
        report(
                font.getFontHeightInPoints() < 12
                        || font.getItalic()
                        || !font.getFontName().equals("Arial"),
                "D10",
                place);
        report(style.getFillPattern() != FillPatternType.NO_FILL, "D09", place);
        String colour =
                font.getXSSFColor() == null ? "FF000000" : font.getXSSFColor().getARGBHex();
        report(contrastOnWhite(colour) < 4.5, "E18", place + " " + colour);
        boolean linked = cell.getHyperlink() != null;
        report(linked && VAGUE_LINK.matcher(cell.toString()).matches(), "E21", place);
        if (cell.getCellType() == CellType.FORMULA) {
            report(cell.getRawValue() == null || cell.getCachedFormulaResultType() == CellType.ERROR, "E22", place);
            report(VOLATILE.matcher(cell.getCellFormula()).matches(), "D17", place);
        } else if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
            report(formula && !style.getQuotePrefixed(), "E23", place);
        }
    }

    /** Contrast of WCAG 2.1, relative luminance against white. */
    private static double contrastOnWhite(String argb) {
        double luminance = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(argb.substring(2 + 2 * i, 4 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return 1.05 / (luminance + 0.05);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
