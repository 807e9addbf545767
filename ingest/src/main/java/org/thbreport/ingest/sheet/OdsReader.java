package org.thbreport.ingest.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.LimitedStream;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.PlainContent;
import org.thbreport.ingest.statistics.SafeXml;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.issue.Issue;

/** Reads the sheets of an OpenDocument spreadsheet (.ods, ISO/IEC 26300), with the same layouts as those of a workbook. */
public final class OdsReader implements StatisticsReader {

    private static final String CONTENT = "content.xml";

    @Override
    public String format() {
        return "ods";
    }

    @Override
    public String description() {
        return "an OpenDocument spreadsheet (.ods) with such a sheet";
    }

    @Override
    public boolean recognises(ContentHead head) {
        return PlainContent.isOpenDocument(head);
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        String[] sheet = {""};
        StatisticsReading reading = ParseAttempt.of(input, log -> read(input, log, sheet));
        List<Issue> issues = reading.issues().stream()
                .map(issue -> CellPlace.of(issue, input.name(), sheet[0]))
                .toList();
        return new StatisticsReading(reading.dataset(), issues);
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log, String[] sheet) throws IOException {
        try (LimitedStream bytes = new LimitedStream(
                        new BufferedInputStream(input.content().open()),
                        input.limits().bytes());
                ZipInputStream zip = new ZipInputStream(bytes)) {
            InputStream content = new LimitedStream(content(zip), input.limits().bytes());
            XMLStreamReader2 xml = SafeXml.reader(content, input.limits());
            try {
                return sheets(xml, input, log, sheet);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw SafeXml.failure(e, "expected a complete .ods file without a password");
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static InputStream content(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(CONTENT)) {
                return zip;
            }
        }
        throw damaged();
    }

    private static UnreadableException damaged() {
        return new UnreadableException(
                StatisticsRule.SYNTAX, 0, 0, "the spreadsheet is damaged", "expected a complete .ods file");
    }

    private static StatisticsReading sheets(XMLStreamReader2 xml, StatisticsInput input, IssueLog log, String[] sheet)
            throws XMLStreamException, IOException {
        SheetTables tables = new SheetTables(input, log);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableException(
                        StatisticsRule.SYNTAX,
                        0,
                        0,
                        "document types and entities are not accepted",
                        "expected XML without them");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
                String name = OdsRows.attribute(xml, "name");
                Iterator<SheetRow> rows = new OdsRows(xml, input.limits());
                try {
                    tables.add(name, rows);
                } catch (RowFailure e) {
                    throw e.failure();
                } finally {
                    sheet[0] = tables.sheet();
                }
            }
        }
        return tables.finish();
    }
}
