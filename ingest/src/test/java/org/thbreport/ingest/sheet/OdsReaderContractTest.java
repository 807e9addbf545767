package org.thbreport.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ObservationValue;

class OdsReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new OdsReader();
    }

    private static final String[] HEADER = {"area", "period", "citizenship", "value", "unit", "flag"};
    private static final String START =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<office:body><office:spreadsheet><table:table table:name=\"Data\">";
    private static final String END = "</table:table></office:spreadsheet></office:body></office:document-content>";

    @Override
    protected boolean isText() {
        return false;
    }

    private static String cell(String text) {
        boolean number = text.matches("-?[0-9.]+(e[0-9]+)?");
        return number
                ? "<table:table-cell office:value-type=\"float\" office:value=\"" + text + "\"><text:p>" + text
                        + "</text:p></table:table-cell>"
                : text.isEmpty()
                        ? "<table:table-cell/>"
                        : "<table:table-cell office:value-type=\"string\"><text:p>" + text
                                + "</text:p></table:table-cell>";
    }

    private static String row(String... cells) {
        return "<table:table-row>"
                + Arrays.stream(cells).map(OdsReaderContractTest::cell).collect(Collectors.joining())
                + "</table:table-row>";
    }

    private static byte[] spreadsheet(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = utf8("application/vnd.oasis.opendocument.spreadsheet");
            CRC32 crc = new CRC32();
            crc.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(utf8(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return spreadsheet(START
                + row(HEADER)
                + row("LV", "2021", "NAT", value, "NR", flags)
                + row("EE", "2021", "NAT", "7", "NR", "")
                + END);
    }

    @Override
    protected byte[] twice(String first, String second) {
        return spreadsheet(START
                + row(HEADER)
                + row("LV", "2021", "NAT", first, "NR")
                + row("LV", "2021", "NAT", second, "NR")
                + END);
    }

    @Override
    protected byte[] endless() {
        byte[] whole = file("1", "");
        return Arrays.copyOf(whole, whole.length / 2);
    }

    @Override
    protected byte[] wide() {
        return spreadsheet(START
                + "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>a</text:p>"
                + "</table:table-cell></table:table-row>" + END);
    }

    @Override
    protected List<byte[]> withDocumentType(String type, String entity) {
        return List.of(spreadsheet(type + START + row(HEADER) + row(entity, "2021", "NAT", "1", "NR", "") + END));
    }

    @Test
    void readsWhatTheSheetShows() {
        String percentage = "<table:table-row>" + cell("EU27_2020") + cell("2021") + cell("NEU27_2020_FOR")
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.38100000000000001\"><text:p>38.1%</text:p></table:table-cell>"
                + cell("PC") + "</table:table-row>";
        Dataset dataset = dataset(spreadsheet(START + row("Victims") + row() + row(HEADER) + percentage + END));
        assertThat(dataset.value(0)).isEqualTo(new ObservationValue.Reported(38.1));
    }

    @Test
    void aFormulaWithoutAResultIsAnErrorAtItsCell() {
        String formula = "<table:table-row>" + cell("LV") + cell("2021") + cell("NAT")
                + "<table:table-cell table:formula=\"of:=[.A1]\"/>" + cell("NR") + "</table:table-row>";
        assertThat(read(spreadsheet(START + row(HEADER) + formula + END))
                        .issues()
                        .get(0)
                        .toString())
                .contains("STAT-7")
                .contains("the formula has no stored result");
    }

    /** One table is read; what else looks like one is named, and a sheet of notes is not. */
    @Test
    void namesTheTablesOfOtherSheets() {
        String next = "</table:table><table:table table:name=\"%s\">";
        String first = row(HEADER) + row("LV", "2021", "NAT", "7", "NR");
        String second = row("Victims") + row(HEADER) + row("LV", "2022", "NAT", "8", "NR");
        StatisticsReading reading = read(spreadsheet(START
                + first
                + next.formatted("Notes")
                + row("Who counted", "the police")
                + next.formatted("2022")
                + second
                + END));
        assertThat(reading.dataset()).isNotNull();
        assertThat(reading.issues())
                .hasToString(
                        "[statistics/file: warning[STAT-27]: a table in another sheet is not read: 2022; expected one "
                                + "table in one sheet: put their rows together, or give each a file of its own]");
        assertThat(read(spreadsheet(START + first + next.formatted("Notes") + row("Who counted") + END))
                        .issues())
                .isEmpty();
    }

    /** The sheet that somebody took a table from stands before it, with a publisher's names of columns. */
    @Test
    void readsTheTableAndNotTheSheetThatItWasMadeFrom() {
        String next = "</table:table><table:table table:name=\"%s\">";
        StatisticsReading reading = read(spreadsheet(START
                + row("geo", "time", "value")
                + row("LV", "2020", "5")
                + next.formatted("Table")
                + row(HEADER)
                + row("LV", "2021", "NAT", "7", "NR")
                + END));
        assertThat(Objects.requireNonNull(reading.dataset()).dimensions())
                .extracting(Dimension::id)
                .contains("citizenship");
    }

    /** Some hundred bytes that stand for fifty million rows; and cells so far right that counting them overflows. */
    @Test
    void manyRowsAndCellsInFewBytesAreRefused() {
        String repeated = row("LV", "2021", "NAT", "7", "NR")
                .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1048576\">");
        assertThat(read(spreadsheet(START + row(HEADER) + repeated.repeat(50) + END))
                        .issues()
                        .toString())
                .contains("STAT-5");
        String empty = "<table:table-cell table:number-columns-repeated=\"1048576\"/>";
        assertThat(read(spreadsheet(START + "<table:table-row>" + empty.repeat(4096) + cell("area")
                                + "</table:table-row>" + row(HEADER) + END))
                        .issues()
                        .toString())
                .contains("STAT-5");
    }
}
