package org.thbreport.xlsx.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Contrast;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds the parts of a workbook to those that the program writes: what it does not know could hide or change what is seen, such as comments,
 * pictures over cells, formats under a condition, links to other files, merged cells or white letters.
 */
final class AnnexParts {
    private static final Pattern NAME = Pattern.compile(
            "\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(app|core|custom)\\.xml"
                    + "|customXml/item\\d+\\.xml|xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                    + "|xl/worksheets/sheet\\d+\\.xml|xl/worksheets/_rels/sheet\\d+\\.xml\\.rels|xl/tables/table\\d+\\.xml"
                    + "|xl/charts/chart\\d+\\.xml|xl/drawings/drawing\\d+\\.xml|xl/drawings/_rels/drawing\\d+\\.xml\\.rels|xl/comments\\d+\\.xml|xl/drawings/vmlDrawing\\d+\\.vml");

    /** What the program writes into each kind of part: a line for each element, with its attributes. */
    private static final Map<String, Map<String, Set<String>>> WRITTEN = written();

    private static final Pattern LINK = Pattern.compile("(?:https?|mailto):.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED = Pattern.compile("_xlnm\\.Print_(?:Titles|Area)");

    /** Letters and rows that are smaller than this, in points, and columns narrower than this, in characters, cannot be read. */
    private static final double LEAST = 5;

    private static final double LEAST_WIDTH = 1;
    private static final String CLOSED_NOTE = "position:absolute; visibility:hidden";
    private static final int WHITE = 0xFFFFFF;

    private final Set<String> found = new LinkedHashSet<>();

    private AnnexParts() {}

    private static Map<String, Map<String, Set<String>>> written() {
        Map<String, Map<String, Set<String>>> kinds = new LinkedHashMap<>();
        kinds.put(
                "xl/worksheets/sheet",
                elements(
                        "worksheet",
                        "sheetPr",
                        "pageSetUpPr autoPageBreaks fitToPage",
                        "sheetViews",
                        "sheetView showGridLines tabSelected workbookViewId",
                        "selection activeCell pane sqref",
                        "pane activePane state topLeftCell xSplit ySplit",
                        "sheetFormatPr customHeight defaultRowHeight",
                        "cols",
                        "col customWidth max min width",
                        "sheetData",
                        "row customHeight ht r",
                        "c r s t",
                        "f",
                        "v",
                        "is",
                        "t space",
                        "r",
                        "rPr",
                        "b",
                        "sz val",
                        "color rgb",
                        "rFont val",
                        "family val",
                        "hyperlinks",
                        "hyperlink id location ref",
                        "pageMargins bottom footer header left right top",
                        "pageSetup fitToHeight fitToWidth orientation paperSize",
                        "rowBreaks count manualBreakCount",
                        "brk id man max",
                        "ignoredErrors",
                        "ignoredError numberStoredAsText sqref",
                        "drawing id",
                        "legacyDrawing id",
                        "tableParts count",
                        "tablePart id"));
        kinds.put(
                "xl/styles",
                elements(
                        "styleSheet",
                        "numFmts count",
                        "numFmt formatCode numFmtId",
                        "fonts count",
                        "font",
                        "sz val",
                        "color rgb",
                        "name val",
                        "family val",
                        "scheme val",
                        "b val",
                        "u val",
                        "fills count",
                        "fill",
                        "patternFill patternType",
                        "borders count",
                        "border",
                        "left",
                        "right",
                        "top style",
                        "bottom style",
                        "diagonal",
                        "cellStyleXfs count",
                        "xf applyAlignment applyBorder applyFont applyNumberFormat borderId fillId fontId numFmtId quotePrefix xfId",
                        "cellXfs count",
                        "alignment horizontal indent vertical wrapText",
                        "cellStyles count",
                        "cellStyle builtinId name xfId"));
        kinds.put(
                "xl/sharedStrings",
                elements(
                        "sst uniqueCount count",
                        "si",
                        "t space",
                        "r",
                        "rPr",
                        "b",
                        "sz val",
                        "color rgb",
                        "rFont val",
                        "family val"));
        kinds.put(
                "xl/workbook",
                elements(
                        "workbook",
                        "workbookPr date1904",
                        "bookViews",
                        "workbookView activeTab",
                        "sheets",
                        "sheet id name sheetId state",
                        "definedNames",
                        "definedName localSheetId name"));
        kinds.put(
                "xl/drawings/drawing",
                elements(
                        "wsDr",
                        "oneCellAnchor",
                        "from",
                        "col",
                        "colOff",
                        "row",
                        "rowOff",
                        "ext cx cy",
                        "graphicFrame",
                        "nvGraphicFramePr",
                        "cNvPr descr id name",
                        "cNvGraphicFramePr",
                        "xfrm",
                        "off x y",
                        "graphic",
                        "graphicData uri",
                        "chart id",
                        "clientData"));
        // The note on each table of a working annex.
        kinds.put(
                "xl/comments",
                elements("comments", "authors", "author", "commentList", "comment authorId ref", "text", "t space"));
        kinds.put(
                "xl/drawings/vmlDrawing",
                elements(
                        "xml",
                        "shapelayout ext",
                        "idmap data ext",
                        "shapetype coordsize id path spt",
                        "stroke joinstyle",
                        "path connecttype gradientshapeok",
                        "shape fillcolor id insetmode style type",
                        "fill color",
                        "shadow color obscured on",
                        "textbox style",
                        "ClientData ObjectType",
                        "MoveWithCells",
                        "SizeWithCells",
                        "Anchor",
                        "AutoFill",
                        "Row",
                        "Column"));
        return kinds;
    }

    private static Map<String, Set<String>> elements(String... lines) {
        Map<String, Set<String>> elements = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" "));
            elements.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
        return elements;
    }

    /**
     * Returns what the program does not write, in words.
     *
     * @throws IOException if the bytes are no archive of parts that can be read
     */
    static List<String> foreign(byte[] workbook) throws IOException {
        AnnexParts parts = new AnnexParts();
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    parts.found.add("has the part " + name + " twice");
                } else if (!NAME.matcher(name).matches()) {
                    parts.found.add("has the part " + name + ", which is none of an annex");
                } else {
                    parts.read(name, zip.readAllBytes());
                }
            }
        }
        return new ArrayList<>(parts.found);
    }

    private void read(String name, byte[] part) throws IOException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(new Elements(name));
            reader.parse(new InputSource(new ByteArrayInputStream(part)));
        } catch (SAXException | ParserConfigurationException damaged) {
            throw new IOException("a part of the workbook cannot be read", damaged);
        }
    }

    /** Looks at the elements of one part. */
    private final class Elements extends DefaultHandler {
        private final String part;
        private final Map<String, Set<String>> known;
        private boolean isOfLetters;

        Elements(String part) {
            this.part = part;
            this.known = WRITTEN.entrySet().stream()
                    .filter(kind -> part.startsWith(kind.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Map.of());
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            Set<String> written = known.get(localName);
            if (!known.isEmpty() && written == null) {
                found.add("has <" + localName + "> in " + part);
            }
            for (int i = 0; written != null && i < attributes.getLength(); i++) {
                if (!written.contains(attributes.getLocalName(i))) {
                    found.add("has <" + localName + " " + attributes.getLocalName(i) + "> in " + part);
                }
            }
            if (localName.equals("Relationship")) {
                relation(attributes);
            } else if (written != null) {
                value(localName, attributes);
            }
        }

        private void relation(Attributes attributes) {
            String target = String.valueOf(attributes.getValue("Target"));
            boolean isLink = String.valueOf(attributes.getValue("Type")).endsWith("/hyperlink")
                    && LINK.matcher(target).matches();
            if ("External".equals(attributes.getValue("TargetMode")) && !isLink) {
                found.add("rests on something outside of the file in " + part);
            }
        }

        private void value(String element, Attributes attributes) {
            switch (element) {
                case "font", "rPr" -> isOfLetters = true;
                case "border", "fill" -> isOfLetters = false;
                case "color" -> colour(attributes.getValue("rgb"));
                case "shape" -> {
                    if (!CLOSED_NOTE.equals(attributes.getValue("style"))) {
                        found.add("has a note over its cells in " + part);
                    }
                }
                case "sz" -> least("letters of ", attributes.getValue("val"), LEAST);
                case "row" -> least("a row of ", attributes.getValue("ht"), LEAST);
                case "sheetFormatPr" -> least("rows of ", attributes.getValue("defaultRowHeight"), LEAST);
                case "col" -> {
                    if (part.startsWith("xl/worksheets/")) {
                        least("a column of ", attributes.getValue("width"), LEAST_WIDTH);
                    }
                }
                case "patternFill" -> {
                    if (!Set.of("none", "darkGray").contains(String.valueOf(attributes.getValue("patternType")))) {
                        found.add("has a filled ground in " + part);
                    }
                }
                case "xf" -> {
                    if (!Set.of("0", "null").contains(String.valueOf(attributes.getValue("fillId")))) {
                        found.add("has a filled ground in " + part);
                    }
                }
                case "definedName" -> {
                    if (!PRINTED.matcher(String.valueOf(attributes.getValue("name")))
                            .matches()) {
                        found.add("has the name " + attributes.getValue("name"));
                    }
                }
                default -> {}
            }
        }

        private void colour(@Nullable String rgb) {
            if (!isOfLetters) {
                return;
            }
            if (rgb == null || !rgb.matches("[0-9A-Fa-f]{8}")) {
                found.add("has letters without a colour of their own in " + part);
            } else if (!Contrast.ofGraphic("", Integer.parseInt(rgb.substring(2), 16), WHITE)
                    .suffices()) {
                found.add("has letters of the colour " + rgb.substring(2) + ", which cannot be seen, in " + part);
            }
        }

        private void least(String what, @Nullable String given, double least) {
            if (given != null && !(Double.parseDouble(given) >= least)) {
                found.add("has " + what + given + " in " + part + ", which cannot be read");
            }
        }
    }
}
