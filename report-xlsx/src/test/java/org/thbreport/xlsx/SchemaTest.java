package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Holds every part against the schemas of ECMA-376, which poi-ooxml-full carries. */
class SchemaTest {

    /** Every program writes it, and readers need it; the schema forgot it. */
    private static final String SPACE = "space@http://www.w3.org/XML/1998/namespace in element t@";

    @Test
    void everyPartIsValid() throws IOException {
        assertThat(errors(Workbooks.bytes(SampleAnnex.english()))).isEmpty();
    }

    @Test
    void findsAFault() throws IOException, XmlException {
        List<String> errors = new ArrayList<>();
        validate(
                WorkbookDocument.Factory.parse(
                        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><nonsense/></workbook>"),
                errors);
        assertThat(errors).isNotEmpty();
    }

    static List<String> errors(byte[] file) throws IOException {
        List<String> errors = new ArrayList<>();
        int checked = 0;
        for (Map.Entry<String, String> part : Workbooks.parts(file).entrySet()) {
            try {
                XmlObject parsed = parse(part.getKey(), part.getValue());
                if (parsed != null) {
                    checked++;
                    List<String> found = new ArrayList<>();
                    validate(parsed, found);
                    found.forEach(error -> errors.add(part.getKey() + ": " + error));
                }
            } catch (XmlException e) {
                errors.add(part.getKey() + ": " + e.getMessage());
            }
        }
        if (checked < 5) {
            errors.add("only " + checked + " parts were checked");
        }
        return errors;
    }

    private static void validate(XmlObject parsed, List<String> errors) {
        List<XmlError> found = new ArrayList<>();
        parsed.validate(new XmlOptions().setErrorListener(found));
        found.stream()
                .map(XmlError::getMessage)
                .filter(error -> !error.contains(SPACE))
                .forEach(errors::add);
    }

    private static @Nullable XmlObject parse(String name, String xml) throws XmlException {
        if (!name.endsWith(".xml")) {
            return null;
        } else if (name.startsWith("xl/worksheets/")) {
            return WorksheetDocument.Factory.parse(xml);
        } else if (name.startsWith("xl/tables/")) {
            return TableDocument.Factory.parse(xml);
        } else if (name.startsWith("xl/charts/")) {
            return ChartSpaceDocument.Factory.parse(xml);
        } else if (name.startsWith("xl/drawings/")) {
            return WsDrDocument.Factory.parse(xml);
        }
        return switch (name) {
            case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(xml);
            case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(xml);
            case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(xml);
            case "docProps/custom.xml" -> PropertiesDocument.Factory.parse(xml);
            case "docProps/app.xml" ->
                org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.Factory.parse(
                        xml);
            default -> null;
        };
    }
}
