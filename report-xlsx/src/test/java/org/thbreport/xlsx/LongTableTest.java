package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.publication.content.Branding;

/** Tables that no heap would hold. */
class LongTableTest {

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void aMillionRowsPassThroughAHeapOf128MebibytesWithoutATemporaryFile() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("place"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        // A temporary file cannot be made where there is no folder for it.
                        "-Djava.io.tmpdir=" + folder.resolve("none"),
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=ar",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        "1000000",
                        "table.xlsx")
                .directory(place.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).containsExactly(place.resolve("table.xlsx"));
        }
        assertHolds(place.resolve("table.xlsx"), 1_000_000);
    }

    @Test
    void isValidAndReadBackWhole() throws IOException {
        byte[] file = Workbooks.bytes(LongTable.annex(5_000));
        assertThat(SchemaTest.errors(file)).isEmpty();
        assertHolds(Files.write(folder.resolve("table.xlsx"), file), 5_000);
    }

    private static void assertHolds(Path file, int rows) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file));
                Stream<Row> read = workbook.getFirstSheet().openStream()) {
            Iterator<Row> table = read.filter(row -> row.getCellCount() == LongTable.HEADINGS.length)
                    .skip(1)
                    .iterator();
            for (int row = 0; row < rows; row++) {
                Row cells = table.next();
                for (int column = 0; column < LongTable.HEADINGS.length; column++) {
                    String found = column < LongTable.WORDS
                            ? cells.getCell(column).asString()
                            : cells.getCell(column).getRawValue();
                    boolean same = column < LongTable.WORDS
                            ? found.equals(LongTable.words(row, column))
                            : Double.parseDouble(found) == LongTable.number(row, column);
                    if (!same) {
                        assertThat(found).as("row %d, column %d", row, column).isNull();
                    }
                }
            }
            assertThat(table.hasNext()).isFalse();
        }
    }

    /** Writes the table of so many rows to a file, as a process of its own. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
                new XlsxAnnexWriter(Branding.DEFAULT).write(LongTable.annex(Integer.parseInt(arguments[0])), out);
            }
        }
    }
}
