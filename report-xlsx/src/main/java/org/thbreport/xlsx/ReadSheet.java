package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Widths, rows and links of a finished sheet, read by the markup in which {@link SheetRows} and {@link SheetLinks} write them.
 *
 * @param markup widths and rows as they stand there
 * @param widths widths of the columns, in characters
 * @param rows the rows, from the first on
 * @param links the cells that lead somewhere
 */
record ReadSheet(String markup, List<Double> widths, List<ReadRow> rows, List<CellLink> links) {

    private static final Pattern WIDTH = Pattern.compile(
            "<col min=\"(\\d{1,5})\" max=\"\\1\" width=\"(\\d{1,3}(?:\\.\\d{1,2})?)\" customWidth=\"1\"/>");
    private static final Pattern ROW =
            Pattern.compile("<row r=\"(\\d{1,7})\"(?: ht=\"(\\d{1,3}(?:\\.\\d{1,2})?)\" customHeight=\"1\")?>");
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]{1,3}\\d{1,7})\" s=\"(\\d{1,5})\"");
    private static final Pattern SHARED = Pattern.compile(" t=\"s\"><v>(\\d+)</v></c>");
    private static final Pattern FORMULA = Pattern.compile("<f>([^<>\"]*)</f>");
    private static final Pattern VALUE = Pattern.compile("<v>(-?\\d[0-9.E+-]{0,30})</v></c>");
    private static final Pattern INSIDE =
            Pattern.compile("<hyperlink ref=\"([A-Z]{1,3})(\\d{1,7})\" location=\"([^<>\"]*)!A1\"/>");
    private static final Pattern OUTSIDE =
            Pattern.compile("<hyperlink ref=\"([A-Z]{1,3})(\\d{1,7})\" xmlns:r=\"[^<>\"]*\" r:id=\"link(\\d{1,7})\"/>");
    private static final Pattern TARGET = Pattern.compile(
            "<Relationship Id=\"link(\\d{1,7})\" Type=\"[^<>\"]*\" Target=\"((?i:https?|mailto):[^<>\"]*)\" TargetMode=\"External\"/>");
    private static final String NO_TARGETS = "</Relationships>";

    /** Copies the lists. */
    ReadSheet {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /**
     * Reads a sheet.
     *
     * @param part name of its part
     * @param relations its relations
     */
    static ReadSheet of(String part, String sheet, String relations, ReadStrings strings) throws IOException {
        MarkupReader reader = new MarkupReader(part, sheet).from("<cols>");
        int start = reader.at();
        reader.skip("<cols>");
        List<Double> widths = new ArrayList<>();
        for (MatchResult width; (width = reader.next(WIDTH)) != null; ) {
            widths.add(Double.valueOf(width.group(2)));
        }
        reader.skip("</cols><sheetData>");
        List<ReadRow> rows = new ArrayList<>();
        for (MatchResult row; (row = reader.next(ROW)) != null; ) {
            if (!row.group(1).equals(String.valueOf(rows.size() + 1))) {
                throw new IOException("has row " + row.group(1) + " in the place of another in " + part);
            }
            double height = row.group(2) == null ? 0 : Double.parseDouble(row.group(2));
            rows.add(new ReadRow(height, cells(reader, rows.size() + 1, strings)));
        }
        reader.skip("</sheetData>");
        return new ReadSheet(reader.since(start), widths, rows, links(reader, part, relations));
    }

    private static List<ReadCell> cells(MarkupReader reader, int row, ReadStrings strings) throws IOException {
        List<ReadCell> cells = new ArrayList<>();
        for (MatchResult cell; (cell = reader.next(CELL)) != null; ) {
            if (!cell.group(1).equals(XmlOutput.letters(cells.size()) + row)) {
                throw new IOException("has the cell " + cell.group(1) + " in the place of another");
            }
            cells.add(cell(reader, Integer.parseInt(cell.group(2)), strings));
        }
        reader.skip("</row>");
        return cells;
    }

    private static ReadCell cell(MarkupReader reader, int style, ReadStrings strings) throws IOException {
        MatchResult shared = reader.next(SHARED);
        if (shared != null) {
            return new ReadCell(style, strings.text(shared.group(1)), "", null);
        }
        if (reader.skips(" t=\"inlineStr\"><is>")) {
            CellText words = ReadStrings.plain(reader);
            reader.skip("</is></c>");
            return new ReadCell(style, words, "", null);
        }
        reader.skip(">");
        MatchResult formula = reader.next(FORMULA);
        String number = reader.need(VALUE).group(1);
        if (!NumberText.of(parsed(number)).equals(number)) {
            throw new IOException("has the number " + number + ", which is written in another way");
        }
        return new ReadCell(style, null, number, formula == null ? null : MarkupReader.words(formula.group(1)));
    }

    private static double parsed(String number) throws IOException {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException none) {
            throw new IOException("has " + number + " in the place of a number", none);
        }
    }

    /** Reads the links behind the rows; those to other sheets lead to the name of the sheet, as it stands in a reference. */
    private static List<CellLink> links(MarkupReader reader, String part, String relations) throws IOException {
        List<CellLink> links = new ArrayList<>();
        if (!reader.skips("<hyperlinks>")) {
            return links;
        }
        MarkupReader targets = new MarkupReader("the relations of " + part, relations)
                .from(relations.contains("<Relationship Id=\"link") ? "<Relationship Id=\"link" : NO_TARGETS);
        while (!reader.skips("</hyperlinks>")) {
            MatchResult inside = reader.next(INSIDE);
            MatchResult cell = inside == null ? reader.need(OUTSIDE) : inside;
            String target =
                    MarkupReader.words(inside == null ? targets.need(TARGET).group(2) : inside.group(3));
            links.add(new CellLink(
                    Integer.parseInt(cell.group(2)) - 1,
                    column(cell.group(1)),
                    new CellText.Link(target, inside != null)));
        }
        return links;
    }

    static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** Returns the cell at a place, or null if there is none. */
    @Nullable ReadCell cell(int row, int column) {
        return row < rows.size() && column < rows.get(row).cells().size()
                ? rows.get(row).cells().get(column)
                : null;
    }
}
