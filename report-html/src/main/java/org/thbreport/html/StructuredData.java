package org.thbreport.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.thbreport.html.block.PagePlace;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.CatalogueEntry;
import org.thbreport.publication.content.Metadata;

/** What a page tells search engines and data portals: a report and its data, in the words of schema.org (JSON-LD 1.1). */
final class StructuredData {

    private static final JsonFactory FACTORY = factory();

    private final Briefing briefing;
    private final PagePlace place;

    StructuredData(Briefing briefing, PagePlace place) {
        this.briefing = briefing;
        this.place = place;
    }

    private static JsonFactory factory() {
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new WithinMarkup());
        return factory;
    }

    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeArrayFieldStart("@graph");
            report(json);
            if (!place.results().isEmpty()) {
                dataset(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return out.toString();
    }

    private void report(JsonGenerator json) throws IOException {
        Metadata metadata = briefing.metadata();
        json.writeStartObject();
        json.writeStringField("@type", "Report");
        json.writeStringField("@id", "#report");
        json.writeStringField("name", briefing.masthead().title());
        json.writeStringField("abstract", metadata.subject());
        common(json, "publisher");
        json.writeStringField("keywords", String.join(", ", metadata.keywords()));
        if (!place.address().isEmpty()) {
            json.writeStringField("url", place.address() + place.self());
        }
        if (!metadata.entry().sources().isEmpty()) {
            json.writeArrayFieldStart("isBasedOn");
            for (CatalogueEntry.Source source : metadata.entry().sources()) {
                named(json, "CreativeWork", source.title(), source.address());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void dataset(JsonGenerator json) throws IOException {
        Metadata metadata = briefing.metadata();
        CatalogueEntry entry = metadata.entry();
        json.writeStartObject();
        json.writeStringField("@type", "Dataset");
        json.writeStringField(
                "name", briefing.masthead().title() + ": " + metadata.words().annexDescription());
        json.writeStringField("description", metadata.subject());
        json.writeStringField("identifier", "urn:sha256:" + metadata.contentKey());
        json.writeObjectFieldStart("isBasedOn");
        json.writeStringField("@id", "#report");
        json.writeEndObject();
        common(json, "creator");
        if (!entry.period().isEmpty()) {
            json.writeStringField("temporalCoverage", entry.period());
        }
        if (!entry.places().isEmpty()) {
            json.writeArrayFieldStart("spatialCoverage");
            for (String name : entry.places()) {
                named(json, "Place", name, "");
            }
            json.writeEndArray();
        }
        if (!entry.measured().isEmpty()) {
            json.writeArrayFieldStart("variableMeasured");
            for (String measure : entry.measured()) {
                json.writeString(measure);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("distribution");
        download(json, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", place.annex());
        download(json, "application/json", place.results());
        for (String table : place.tables()) {
            download(json, "text/csv", table);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes what is true of the report and of its data. */
    private void common(JsonGenerator json, String role) throws IOException {
        Metadata metadata = briefing.metadata();
        organization(json, role);
        json.writeStringField("datePublished", metadata.date().toString());
        json.writeStringField("inLanguage", metadata.language());
        if (metadata.entry().edition() > 0) {
            json.writeStringField("version", String.valueOf(metadata.entry().edition()));
        }
    }

    private static void named(JsonGenerator json, String type, String name, String address) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", type);
        json.writeStringField("name", name);
        if (!address.isEmpty()) {
            json.writeStringField("url", address);
        }
        json.writeEndObject();
    }

    private void organization(JsonGenerator json, String role) throws IOException {
        json.writeObjectFieldStart(role);
        json.writeStringField("@type", "Organization");
        json.writeStringField("name", briefing.metadata().issuer());
        json.writeEndObject();
    }

    private void download(JsonGenerator json, String format, String file) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("@type", "DataDownload");
        json.writeStringField("encodingFormat", format);
        json.writeStringField("contentUrl", place.address() + file);
        json.writeEndObject();
    }

    /** Writes what would end the element, or a line of a program, by its number. */
    private static final class WithinMarkup extends CharacterEscapes {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final SerializedString LINE = new SerializedString("\\u2028");
        private static final SerializedString PARAGRAPH = new SerializedString("\\u2029");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&'}) {
                escapes[c] = ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return switch (character) {
                case '\u2028' -> LINE;
                case '\u2029' -> PARAGRAPH;
                default -> null;
            };
        }
    }
}
