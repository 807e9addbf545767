package org.thbreport.xlsx;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thbreport.publication.content.Metadata;

/** What a workbook says of itself: title, language, author, date, the key of the inputs. */
final class WorkbookProperties {

    private static final Instant PLACE_OF_DATE = Instant.parse("1999-12-31T23:59:58Z");
    /** Place of the language tag. */
    static final String LANGUAGE = "language";

    /** Place of the date. */
    static final String DATE = "date";

    private WorkbookProperties() {}

    static void addTo(XSSFWorkbook workbook, Slots slots) {
        POIXMLProperties properties = workbook.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(slots.token("title"));
        core.setCreator(slots.token("issuer"));
        core.setSubjectProperty(slots.token("subject"));
        core.setKeywords(slots.token("keywords"));
        core.setCreated(Optional.of(Date.from(PLACE_OF_DATE)));
        core.setModified(Optional.of(Date.from(PLACE_OF_DATE)));
        core.getUnderlyingProperties().setLanguageProperty(slots.token(LANGUAGE));
        core.getUnderlyingProperties().setContentStatusProperty(slots.token("status"));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(slots.token("program"));
        properties.getExtendedProperties().getUnderlyingProperties().setCompany(slots.token("issuer"));
        properties.getCustomProperties().addProperty("ContentKey", slots.token("contentKey"));
    }

    /** Puts places where POI allows only a date or a language of its own. */
    static String withPlaces(String part, Slots slots) {
        return part.replace(PLACE_OF_DATE.toString(), slots.token(DATE))
                .replace("lang=\"en-US\"", "lang=\"" + slots.token(LANGUAGE) + '"');
    }

    static void fill(Map<String, String> texts, Metadata metadata) {
        texts.put("title", XmlOutput.escaped(metadata.title()));
        texts.put("issuer", XmlOutput.escaped(metadata.issuer()));
        texts.put("subject", XmlOutput.escaped(metadata.subject()));
        texts.put("keywords", XmlOutput.escaped(String.join("; ", metadata.keywords())));
        texts.put(LANGUAGE, XmlOutput.escaped(metadata.language()));
        texts.put("status", XmlOutput.escaped(String.join("; ", metadata.marks())));
        texts.put("program", XmlOutput.escaped(metadata.program()));
        texts.put("contentKey", XmlOutput.escaped(metadata.contentKey()));
        texts.put(DATE, DateTimeFormatter.ISO_LOCAL_DATE.format(metadata.date()) + "T00:00:00Z");
    }
}
