package org.thbreport.xlsx.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.SaidWords;
import org.thbreport.publication.readback.TextBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.xlsx.NumberFormats;
import org.thbreport.xlsx.WorkbookFaults;

/** Reads an annex back: its numbers with the ids of their results, figures in words, and what hides or disguises something. */
public final class XlsxAnnexReader {

    private final List<AnnexNumber> numbers = new ArrayList<>();
    private final List<TextBlock> texts = new ArrayList<>();
    private final List<String> disguised = new ArrayList<>();
    private final Map<String, List<String>> firstCells = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();

    /**
     * Reads an annex.
     *
     * @param observations names of the sheets whose numbers are inputs and no results
     * @throws IOException if the bytes are no workbook that can be read
     */
    public XlsxAnnexReader(byte[] workbook, Set<String> observations) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            disguised.addAll(WorkbookFaults.of(workbook));
            Recalculation recalculation = new Recalculation(book);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                firstCells.put(sheet.getSheetName(), firstCells(sheet));
                recalculation.read(sheet, disguised);
                SheetFigures figures = SheetFigures.of(book.getPackage(), i);
                if (observations.stream()
                        .noneMatch(name -> sheet.getSheetName().matches(Pattern.quote(name) + "( \\d.*)?"))) {
                    read(sheet, figures);
                }
            }
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new IOException("this is no workbook that can be read", e);
        }
    }

    /** Returns the numbers of tables; what charts show is held to these. */
    public List<AnnexNumber> numbers() {
        return List.copyOf(numbers);
    }

    /** Returns what each sheet says but those of inputs, by its name, cell by cell: words, and the ids of numbers. */
    public Map<String, String> said() {
        return Collections.unmodifiableMap(said);
    }

    /** Returns lines over tables, cells with figures, descriptions and titles of charts; the role is the name of the sheet. */
    public List<TextBlock> texts() {
        return List.copyOf(texts);
    }

    /** Returns the words of the first column of each sheet, row by row, without empty ones. */
    public Map<String, List<String>> firstCells() {
        return Collections.unmodifiableMap(firstCells);
    }

    private static List<String> firstCells(XSSFSheet sheet) {
        List<String> words = new ArrayList<>();
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null && first.getCellType() == CellType.STRING) {
                words.add(first.getRichStringCellValue().getString());
            }
        }
        return words;
    }

    /** Returns what hides something, or shows it as something else, in words. */
    public List<String> disguised() {
        return List.copyOf(disguised);
    }

    private void read(XSSFSheet sheet, SheetFigures figures) {
        int header = Integer.MAX_VALUE;
        for (XSSFTable table : sheet.getTables()) {
            header = Math.min(header, table.getStartRowIndex());
        }
        StringBuilder lines = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellType type = CellNumbers.type(cell);
                if (row.getRowNum() < header) {
                    lines.append(
                                    type == CellType.STRING
                                            ? cell.getRichStringCellValue().getString()
                                            : "")
                            .append(' ');
                } else if (type == CellType.NUMERIC) {
                    number(sheet, cell, figures);
                    String id = figures.numbers().get(cell.getAddress().formatAsString());
                    cells.append(SaidWords.cell(id == null ? "" : SaidWords.number(id)));
                } else if (type == CellType.STRING) {
                    TextBlock words = words(sheet, cell, figures);
                    cells.append(
                            row.getRowNum() == header
                                    ? SaidWords.heading(words.text())
                                    : SaidWords.cell(SaidWords.of(words)));
                }
            }
        }
        TextBlock over = block(sheet.getSheetName(), lines.toString(), figures.lines());
        texts.add(over);
        said.put(sheet.getSheetName(), SaidWords.of(over) + cells);
        figures.numbers().keySet().stream()
                .filter(cell -> CellNumbers.at(sheet, new CellReference(cell)).isEmpty())
                .forEach(cell -> disguised.add(sheet.getSheetName() + "!" + cell + " holds no number any more"));
        new SheetCharts(sheet, figures).read(texts);
    }

    private void number(XSSFSheet sheet, Cell cell, SheetFigures figures) {
        String at = cell.getAddress().formatAsString();
        String place = sheet.getSheetName() + "!" + at;
        double value = cell.getNumericCellValue();
        ColumnKind shown = NumberFormats.kind(cell.getCellStyle().getDataFormatString());
        boolean inPoints = figures.isInPoints(at);
        // A difference that rounds to 0 is shown without a sign.
        boolean isShownSo = shown == ColumnKind.POINTS ? inPoints : !inPoints || shown == ColumnKind.DECIMAL;
        if (!isShownSo) {
            disguised.add(place + " shows its number as " + shown);
        }
        numbers.add(new AnnexNumber(place, figures.numbers().get(at), inPoints ? value / 100 : value, shown));
    }

    /** Reads a cell of words, which are read as figures where the workbook says that there are any in them. */
    private TextBlock words(XSSFSheet sheet, Cell cell, SheetFigures figures) {
        List<PrintedFigure> told =
                figures.texts().getOrDefault(cell.getAddress().formatAsString(), List.of());
        TextBlock words =
                block(sheet.getSheetName(), cell.getRichStringCellValue().getString(), told);
        if (!told.isEmpty()) {
            texts.add(words);
        }
        return words;
    }

    /** Returns words with the figures that stand in them in this order. */
    static TextBlock block(String sheet, String words, List<PrintedFigure> figures) {
        Passage passage = new Passage();
        passage.picture(words, List.of(figures, List.of()));
        return passage.block(sheet, "");
    }
}
