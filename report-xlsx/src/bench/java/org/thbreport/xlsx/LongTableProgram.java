package org.thbreport.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.thbreport.publication.content.Branding;

/**
 * Writes the long table by one program, once: a process of its own for {@link LongTableBenchmark}. Arguments: the program, the number
 * of rows, the file, and the level of compression of a program that has one.
 */
public final class LongTableProgram {

    private static final int FLUSH = 1_000;

    private LongTableProgram() {}

    /** Writes the file. */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[1]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 16)) {
            switch (arguments[0]) {
                case "thb-report" -> new XlsxAnnexWriter(Branding.DEFAULT).write(LongTable.annex(rows), out);
                case "fastexcel" -> fastexcel(rows, Integer.parseInt(arguments[3]), out);
                case "SXSSF" -> sxssf(rows, out);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void fastexcel(int rows, int level, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            workbook.setCompressionLevel(level);
            Worksheet sheet = workbook.newWorksheet("Observations");
            for (int column = 0; column < LongTable.HEADINGS.length; column++) {
                sheet.value(0, column, LongTable.HEADINGS[column]);
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < LongTable.HEADINGS.length; column++) {
                    if (column < LongTable.WORDS - 1) {
                        sheet.value(row + 1, column, LongTable.words(row, column));
                    } else if (column < LongTable.WORDS) {
                        sheet.inlineString(row + 1, column, LongTable.words(row, column));
                    } else {
                        sheet.value(row + 1, column, LongTable.number(row, column));
                    }
                }
                if (row % FLUSH == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void sxssf(int rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Sheet sheet = workbook.createSheet("Observations");
            Row headings = sheet.createRow(0);
            for (int column = 0; column < LongTable.HEADINGS.length; column++) {
                headings.createCell(column).setCellValue(LongTable.HEADINGS[column]);
            }
            for (int row = 0; row < rows; row++) {
                Row cells = sheet.createRow(row + 1);
                for (int column = 0; column < LongTable.HEADINGS.length; column++) {
                    if (column < LongTable.WORDS) {
                        cells.createCell(column).setCellValue(LongTable.words(row, column));
                    } else {
                        cells.createCell(column).setCellValue(LongTable.number(row, column));
                    }
                }
            }
            workbook.write(out);
        }
    }
}
