package org.thbreport.xlsx.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of an annex, each text once (ECMA-376, part 1, 18.4.9). They are read without the sheets, which takes a tenth of the time. */
public final class XlsxWords {
    private static final String PART = "xl/sharedStrings.xml";

    private XlsxWords() {}

    /**
     * Returns the texts that stand in the cells of a workbook, in the order in which it lists them.
     *
     * @throws IOException if the bytes are no workbook of this program
     */
    public static List<String> of(byte[] workbook) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(PART)) {
                    return texts(parts);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException("the words of the workbook cannot be read", damaged);
        }
        throw new IOException("the workbook lists no words");
    }

    private static List<String> texts(ZipInputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(part);
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean within = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS && within) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                within = event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("t");
                if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("si")) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return texts;
    }
}
