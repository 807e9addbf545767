package org.thbreport.xlsx.readback;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.util.XMLHelper;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.xlsx.FigureKeys;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Which results the numbers of a sheet say that they are. */
final class SheetFigures {

    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> inPoints = new HashSet<>();
    private final Map<String, List<PrintedFigure>> texts = new HashMap<>();
    private final Map<Integer, List<PrintedFigure>> charts = new HashMap<>();
    private final List<PrintedFigure> lines = new ArrayList<>();

    private SheetFigures() {}

    /**
     * Reads the list of a sheet; an empty one where there is none.
     *
     * @param sheet place of the sheet, from 0
     */
    static SheetFigures of(OPCPackage file, int sheet) throws IOException {
        SheetFigures figures = new SheetFigures();
        try {
            PackagePart part = file.getPart(PackagingURIHelper.createPartName(FigureKeys.PARTS + (sheet + 1) + ".xml"));
            if (part != null) {
                XMLReader reader = XMLHelper.newXMLReader();
                reader.setContentHandler(figures.new Handler());
                try (InputStream in = part.getInputStream()) {
                    reader.parse(new InputSource(in));
                }
            }
        } catch (InvalidFormatException | SAXException | ParserConfigurationException damaged) {
            throw new IOException("the list of figures of a sheet cannot be read", damaged);
        }
        return figures;
    }

    /** Returns the ids of the numbers in cells. */
    Map<String, String> numbers() {
        return numbers;
    }

    /** Returns whether a cell holds a difference of shares in points. */
    boolean isInPoints(String cell) {
        return inPoints.contains(cell);
    }

    /** Returns the figures in the words of cells. */
    Map<String, List<PrintedFigure>> texts() {
        return texts;
    }

    /** Returns the figures in the lines over the table. */
    List<PrintedFigure> lines() {
        return lines;
    }

    /** Returns the figures in the descriptions of charts, by their places from 0. */
    Map<Integer, List<PrintedFigure>> charts() {
        return charts;
    }

    private final class Handler extends DefaultHandler {

        private final StringBuilder id = new StringBuilder();
        private String shown = "";
        private String cell = "";
        private String chart = "";

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            id.setLength(0);
            shown = text(attributes, "s");
            cell = text(attributes, "r");
            chart = text(attributes, "c");
            if (name.equals("n") && !text(attributes, "p").isEmpty()) {
                inPoints.add(cell);
            }
        }

        private static String text(Attributes attributes, String name) {
            String value = attributes.getValue(name);
            return value == null ? "" : value;
        }

        @Override
        public void characters(char[] text, int start, int length) {
            id.append(text, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            PrintedFigure figure = new PrintedFigure(id.toString(), shown, shown);
            switch (name) {
                case "n" -> numbers.put(cell, id.toString());
                case "t" ->
                    texts.computeIfAbsent(cell, any -> new ArrayList<>()).add(figure);
                case "l" -> lines.add(figure);
                case "d" -> {
                    if (!chart.matches("\\d{1,4}")) {
                        throw new SAXException("a figure of no chart");
                    }
                    charts.computeIfAbsent(Integer.valueOf(chart), any -> new ArrayList<>())
                            .add(figure);
                }
                default -> {
                    // The element around them all.
                }
            }
        }
    }
}
