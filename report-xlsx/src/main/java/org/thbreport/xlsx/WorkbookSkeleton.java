package org.thbreport.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTIgnoredError;
import org.thbreport.publication.content.Branding;

/**
 * The structure of a workbook, laid out by POI: styles, sheets, tables, charts, print set-up, properties, and how the parts refer to each
 * other. Rows, widths and links are missing from its sheets, and its words are places to fill.
 *
 * @param styles styles of the cells
 * @param parts the parts of the package by name, in the order in which they are written
 */
record WorkbookSkeleton(CellStyles styles, Map<String, PartTemplate> parts) {

    static final String SHEETS = "xl/worksheets/sheet";
    static final String SHARED_STRINGS = "xl/sharedStrings.xml";
    static final String STRINGS = "strings";
    static final String ROWS = "rows";
    static final String LAST = "last";
    static final String LINKS = "links";
    static final String RELATIONS = "relations";
    static final int LAST_ROW = 1_048_576;

    /** Height of a row of one line, in points. */
    static final float ROW_HEIGHT = 16.5f;

    private static final String SHEET = "sheet";
    static final String RELATIONS_OF = "xl/worksheets/_rels/sheet";
    private static final String NO_RELATIONS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
    private static final double MARGIN = 0.5;
    /** The cover and the contents tell of the others. */
    private static final int FRONT_SHEETS = 2;

    /** Lays out a workbook. */
    static WorkbookSkeleton of(WorkbookShape shape, Branding branding) throws IOException {
        // POI writes the thread's locale into charts and its time zone into properties.
        LocaleUtil.setUserLocale(Locale.ROOT);
        LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Slots slots = new Slots();
            CellStyles styles = StyleSheet.addTo(workbook, branding);
            WorkbookProperties.addTo(workbook, slots);
            for (int index = 0; index < shape.sheets().size(); index++) {
                WorkbookShape.SheetShape sheetShape = shape.sheets().get(index);
                XSSFSheet sheet = addSheet(workbook, index, sheetShape, slots, branding);
                FigureKeys.addTo(workbook, index, slots);
                if (shape.profile() == WorkbookProfile.WORKING && sheetShape.hasTable()) {
                    WorkingAids.addTo(sheet, index, sheetShape, slots);
                }
            }
            workbook.write(bytes);
            return new WorkbookSkeleton(styles, cut(bytes.toByteArray(), shape, slots));
        } finally {
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
    }

    /** Returns the key of a text of a sheet. */
    static String key(int sheet, String what) {
        return SHEET + sheet + '.' + what;
    }

    /** Returns the sheet that the text at a place is of; empty if it is of the workbook. */
    static OptionalInt sheetOf(String key) {
        int dot = key.indexOf('.');
        return key.startsWith(SHEET) && dot > 0
                ? OptionalInt.of(Integer.parseInt(key.substring(SHEET.length(), dot)))
                : OptionalInt.empty();
    }

    private static XSSFSheet addSheet(
            XSSFWorkbook workbook, int index, WorkbookShape.SheetShape shape, Slots slots, Branding branding) {
        XSSFSheet sheet = workbook.createSheet(slots.token(key(index, "name")));
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
        sheet.setSelected(index == 0);
        sheet.setActiveCell(CellAddress.A1);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        for (short side = 0; side < 4; side++) {
            sheet.setMargin(PageMargin.getByShortValue(side), MARGIN);
        }
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        WorkbookShape.Paper paper = shape.paper();
        print.setLandscape(!paper.portrait());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) paper.high());
        boolean wide = paper.pages().size() > 1;
        if (wide) {
            sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
            workbook.setPrintArea(index, PrintedPages.of(shape));
        }
        if (shape.hasTable()) {
            TablePart.addTo(sheet, index, shape, slots);
            sheet.setRepeatingRows(CellRangeAddress.valueOf((shape.headerRow() + 1) + ":" + (shape.headerRow() + 1)));
            ignoreDigitsIn(sheet, shape);
        }
        for (int chart = 0; chart < shape.charts().size(); chart++) {
            if (paper.high() == 0 && !wide) {
                sheet.setRowBreak(shape.charts().get(chart).row() - 1);
            }
            new ChartPart(slots, index, chart, branding)
                    .addTo(sheet, shape.charts().get(chart));
        }
        return sheet;
    }

    /** Says that digits stand as text in the columns of words on purpose; one element, for the SDK's validator allows few. */
    private static void ignoreDigitsIn(XSSFSheet sheet, WorkbookShape.SheetShape shape) {
        if (!shape.codeColumns().isEmpty()) {
            CTIgnoredError error = sheet.getCTWorksheet().addNewIgnoredErrors().addNewIgnoredError();
            error.setNumberStoredAsText(true);
            error.setSqref(shape.codeColumns().stream()
                    .map(column ->
                            new CellRangeAddress(shape.headerRow(), LAST_ROW - 1, column, column).formatAsString())
                    .toList());
        }
    }

    private static Map<String, PartTemplate> cut(byte[] zip, WorkbookShape shape, Slots slots) throws IOException {
        Map<String, PartTemplate> parts = new TreeMap<>(Comparator.comparingInt(WorkbookSkeleton::rank)
                .thenComparingInt(name -> name.startsWith(SHEETS) ? number(name) : 0)
                .thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                part = TablePart.withPlaces(WorkbookProperties.withPlaces(part, slots), shape, slots);
                part = PrintedPages.withPlaces(part, slots);
                parts.put(entry.getName(), slots.cut(withPlaces(entry.getName(), part, slots)));
            }
        }
        for (int index = 0; index < shape.sheets().size(); index++) {
            String name = RELATIONS_OF + (index + 1) + ".xml.rels";
            parts.computeIfAbsent(name, relations -> slots.cut(withPlaces(relations, NO_RELATIONS, slots)));
        }
        return parts;
    }

    /** Puts places where rows and links go. */
    private static String withPlaces(String name, String part, Slots slots) {
        if (name.equals(SHARED_STRINGS)) {
            return slots.token(STRINGS);
        } else if (name.startsWith(RELATIONS_OF)) {
            return part.replace("</Relationships>", slots.token(key(number(name), RELATIONS)) + "</Relationships>");
        } else if (!name.startsWith(SHEETS)) {
            return part;
        }
        int index = number(name);
        // A size of the sheet that is not true is worse than none.
        return part.replace("<dimension ref=\"A1\"/>", "")
                .replace("<sheetData/>", slots.token(key(index, ROWS)))
                .replace("<pageMargins", slots.token(key(index, LINKS)) + "<pageMargins");
    }

    /** Returns the number of a sheet, from 0, from the name of its part, in which it counts from 1. */
    private static int number(String part) {
        return Integer.parseInt(part.replaceAll("\\D", "")) - 1;
    }

    /**
     * The list of content types comes first, as readers want it; then the sheets, those in front last, so that the texts of the others
     * have the same numbers whatever the cover says; a table's part needs its number of rows, the texts all rows.
     */
    private static int rank(String part) {
        if (part.equals("[Content_Types].xml")) {
            return 0;
        } else if (part.startsWith(SHEETS)) {
            return number(part) < FRONT_SHEETS ? 2 : 1;
        }
        return part.equals(SHARED_STRINGS) ? 4 : 3;
    }

    /** Returns the sheet, from 0, whose rows a part holds; empty if it holds none. */
    static OptionalInt sheet(String part) {
        return part.startsWith(SHEETS) ? OptionalInt.of(number(part)) : OptionalInt.empty();
    }
}
