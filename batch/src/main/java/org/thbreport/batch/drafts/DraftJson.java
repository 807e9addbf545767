package org.thbreport.batch.drafts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.thbreport.batch.json.JsonText;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.LineStart;
import org.thbreport.ingest.document.Marker;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftList;
import org.thbreport.ingest.draft.ListFlag;
import org.thbreport.ingest.draft.Mention;
import org.thbreport.ingest.draft.Reason;
import org.thbreport.ingest.draft.Suggestion;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Issue;

/** The draft as JSON, contract {@code thb-report-import/1}; {@code docs/schema/import.schema.json} describes it. */
public final class DraftJson {

    private static final String CONTRACT = "thb-report-import/1";

    private final Draft draft;
    private final JsonGenerator json;

    private DraftJson(Draft draft, JsonGenerator json) {
        this.draft = draft;
        this.json = json;
    }

    /**
     * Returns the JSON text of a draft.
     *
     * @param file name of the document
     * @param bytes its bytes, of which the hash is given
     */
    public static byte[] of(Draft draft, String file, byte[] bytes) {
        return JsonText.indented(json -> new DraftJson(draft, json).write(file, bytes));
    }

    private void write(String file, byte[] bytes) throws IOException {
        SourceDocument document = draft.document();
        json.writeStartObject();
        json.writeStringField("contract", CONTRACT);
        json.writeObjectFieldStart("document");
        json.writeStringField("file", file);
        json.writeStringField("sha256", DigestUtils.sha256Hex(bytes));
        json.writeStringField("format", document.format().name().toLowerCase(Locale.ROOT));
        textOrNull("language", draft.language());
        json.writeStringField("languageFrom", draft.languageFrom().id());
        numberOrNull("pages", document.pages());
        json.writeNumberField("notes", document.notes().size());
        json.writeNumberField("markers", document.markers().size());
        json.writeEndObject();
        notes(document);
        markers(document);
        json.writeArrayFieldStart("lists");
        for (DraftList list : draft.lists()) {
            list(list);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mentions");
        for (Mention mention : draft.mentions()) {
            json.writeStartObject();
            place(mention.place());
            json.writeStringField("text", mention.text());
            codes("countries", List.of(mention.country()));
            json.writeEndObject();
        }
        json.writeEndArray();
        issues();
        json.writeEndObject();
    }

    private void notes(SourceDocument document) throws IOException {
        json.writeArrayFieldStart("notes");
        for (int i = 0; i < document.notes().size(); i++) {
            Note note = document.notes().get(i);
            json.writeStartObject();
            json.writeStringField("label", note.label());
            place(note.text().at(0));
            json.writeStringField("text", note.text().text());
            json.writeStringField("kind", draft.noteKinds().get(i).id());
            json.writeArrayFieldStart("markers");
            for (int marker = 0; marker < document.markers().size(); marker++) {
                if (document.markers().get(marker).note() == i) {
                    json.writeNumber(marker);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void markers(SourceDocument document) throws IOException {
        json.writeArrayFieldStart("markers");
        for (int i = 0; i < document.markers().size(); i++) {
            Marker marker = document.markers().get(i);
            DocumentText text = document.passages().get(marker.passage()).text();
            json.writeStartObject();
            json.writeStringField("label", marker.label());
            place(text.at(marker.start()));
            json.writeStringField("text", text.text().substring(marker.start(), marker.end()));
            json.writeStringField("sentence", draft.markerSentences().get(i));
            textOrNull(
                    "note",
                    marker.note() < 0 ? "" : document.notes().get(marker.note()).label());
            json.writeStringField("by", marker.link() == Marker.Link.STRUCTURE ? "structure" : "order");
            json.writeBooleanField("certain", marker.isCertain());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void list(DraftList list) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", list.key());
        textOrNull(
                "note",
                list.note() < 0 ? "" : draft.document().notes().get(list.note()).label());
        place(list.place());
        json.writeStringField("text", list.text());
        codes("countries", list.countries());
        codes("excluded", list.excluded());
        texts("flags", list.flags().stream().map(ListFlag::id).toList());
        if (list.stated() == null) {
            json.writeNullField("stated");
        } else {
            json.writeNumberField("stated", list.stated());
        }
        json.writeObjectFieldStart("qualifiers");
        for (var entry : list.qualifiers().entrySet()) {
            json.writeStringField(entry.getKey().code(), entry.getValue());
        }
        json.writeEndObject();
        texts("unknown", list.unknown());
        textOrNull(
                "quantifier", list.quantifier() == null ? "" : list.quantifier().code());
        json.writeStringField("confidence", list.isSure() ? "sure" : "look");
        texts("reasons", list.reasons().stream().map(Reason::id).toList());
        json.writeStringField("sentence", list.sentence());
        Suggestion suggestion = list.suggestion();
        json.writeObjectFieldStart("suggestion");
        json.writeStringField("finding", suggestion.finding());
        textOrNull("theme", suggestion.theme());
        textOrNull("kind", suggestion.kind() == null ? "" : suggestion.kind().code());
        textOrNull("partOf", suggestion.partOf());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void issues() throws IOException {
        json.writeArrayFieldStart("issues");
        for (Issue issue : draft.issues()) {
            json.writeStartObject();
            json.writeStringField("rule", issue.rule());
            json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
            numberOrNull("line", issue.location().line());
            numberOrNull("column", issue.location().column());
            String message = issue.expected().isEmpty() ? issue.message() : issue.message() + "; " + issue.expected();
            json.writeStringField("message", message);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(LineStart place) throws IOException {
        json.writeNumberField("line", place.line());
        numberOrNull("page", place.page());
    }

    private void codes(String name, List<CountryCode> codes) throws IOException {
        texts(name, codes.stream().map(CountryCode::code).toList());
    }

    private void texts(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void textOrNull(String name, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }

    private void numberOrNull(String name, int number) throws IOException {
        if (number == 0) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
