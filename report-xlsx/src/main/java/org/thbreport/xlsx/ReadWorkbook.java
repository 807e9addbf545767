package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Branding;

/** What the structure of a finished workbook depends on, read from its parts: the shape and the colours of its skeleton. */
final class ReadWorkbook {

    private static final Pattern TABLE = Pattern.compile("<table id=\"\\d+\" ref=\"A(\\d{1,7}):");
    private static final Pattern CODES = Pattern.compile("([A-Z]{1,3})\\d+:\\1\\d+");
    private static final Pattern AREA = Pattern.compile("!\\$([A-Z]{1,3})\\$\\d+:");
    private static final Pattern COLOUR = Pattern.compile("<color rgb=\"FF([0-9A-F]{6})\"/>");
    private static final Pattern HAIR = Pattern.compile("style=\"thin\"><color rgb=\"FF([0-9A-F]{6})\"/>");

    private final Map<String, String> parts;
    private final ReadStrings strings;
    private final List<ReadSheet> sheets = new ArrayList<>();
    private final List<WorkbookShape.SheetShape> shapes = new ArrayList<>();
    private final List<Integer> series = new ArrayList<>();
    private int tables;
    private int drawings;
    private int charts;

    /**
     * Reads the sheets.
     *
     * @param parts text of the parts by their names
     */
    ReadWorkbook(Map<String, String> parts) throws IOException {
        this.parts = parts;
        this.strings = new ReadStrings(part(WorkbookSkeleton.SHARED_STRINGS));
        for (int index = 0; parts.containsKey(name(index)); index++) {
            ReadSheet sheet = ReadSheet.of(
                    name(index),
                    part(name(index)),
                    part(WorkbookSkeleton.RELATIONS_OF + (index + 1) + ".xml.rels"),
                    strings);
            sheets.add(sheet);
            shapes.add(shape(index, sheet));
        }
    }

    List<ReadSheet> sheets() {
        return sheets;
    }

    ReadStrings strings() {
        return strings;
    }

    WorkbookShape shape() {
        boolean working = parts.keySet().stream().anyMatch(name -> name.startsWith("xl/comments"));
        return new WorkbookShape(working ? WorkbookProfile.WORKING : WorkbookProfile.ACCESSIBLE, shapes);
    }

    /** Returns the colours: of the normal font, of the title's, of thin lines, and of the series of charts. */
    Branding branding() throws IOException {
        String styles = part("xl/styles.xml");
        List<MatchResult> fonts = COLOUR.matcher(styles).results().toList();
        Matcher hair = HAIR.matcher(styles);
        if (fonts.size() < 2 || !hair.find()) {
            throw new IOException("has no colours in xl/styles.xml");
        }
        int ink = Integer.parseInt(fonts.get(0).group(1), 16);
        int brand = Integer.parseInt(fonts.get(1).group(1), 16);
        int rule = Integer.parseInt(hair.group(1), 16);
        return new Branding(brand, ink, ink, rule, rule, series.isEmpty() ? List.of(brand) : series);
    }

    private static String name(int index) {
        return WorkbookSkeleton.SHEETS + (index + 1) + ".xml";
    }

    private String part(String name) throws IOException {
        String part = parts.get(name);
        if (part == null) {
            throw new IOException("has no part " + name);
        }
        return part;
    }

    private WorkbookShape.SheetShape shape(int index, ReadSheet sheet) throws IOException {
        String markup = part(name(index));
        boolean hasDrawing = markup.contains("<drawing ");
        String drawing = hasDrawing ? part("xl/drawings/drawing" + ++drawings + ".xml") : "";
        if (!markup.contains("<tableParts")) {
            return new WorkbookShape.SheetShape(0, 0, List.of(), WorkbookShape.Paper.LANDSCAPE, List.of());
        }
        Matcher table = TABLE.matcher(part("xl/tables/table" + ++tables + ".xml"));
        if (!table.find()) {
            throw new IOException("has a table without a place in " + name(index));
        }
        int headerRow = Integer.parseInt(table.group(1)) - 1;
        List<WorkbookShape.ChartShape> shapes = new ArrayList<>();
        int row = headerRow + ReadChart.rows(sheet, headerRow) + 2;
        for (int at = drawing.indexOf("<c:chart "); at >= 0; at = drawing.indexOf("<c:chart ", at + 1)) {
            String part = "xl/charts/chart" + ++charts + ".xml";
            ReadChart chart = new ReadChart(part, part(part), sheet, headerRow);
            List<Integer> colours = chart.colours();
            series.addAll(colours.subList(Math.min(series.size(), colours.size()), colours.size()));
            WorkbookShape.ChartShape shape = chart.shape(row);
            shapes.add(shape);
            row += ChartPart.rows(shape) + 1;
        }
        return new WorkbookShape.SheetShape(
                sheet.widths().size(), headerRow, codes(markup), paper(index, markup), shapes);
    }

    /** Returns the columns of words, in which digits are no numbers. */
    private static List<Integer> codes(String sheet) {
        int start = sheet.indexOf("<ignoredErrors>");
        return start < 0
                ? List.of()
                : CODES.matcher(sheet.substring(start))
                        .results()
                        .map(column -> ReadSheet.column(column.group(1)))
                        .toList();
    }

    private WorkbookShape.Paper paper(int index, String sheet) throws IOException {
        List<Integer> pages = new ArrayList<>(List.of(0));
        String workbook = part("xl/workbook.xml");
        String name = "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"" + index + "\">";
        int start = workbook.indexOf(name);
        if (start >= 0) {
            String areas = workbook.substring(start, workbook.indexOf("</definedName>", start));
            AREA.matcher(areas)
                    .results()
                    .map(area -> ReadSheet.column(area.group(1)))
                    .filter(column -> column > 0)
                    .forEach(pages::add);
        }
        boolean portrait = sheet.contains(" orientation=\"portrait\"");
        return new WorkbookShape.Paper(portrait, pages, sheet.contains(" fitToHeight=\"1\"") ? 1 : 0);
    }
}
